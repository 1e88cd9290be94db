import type { CommandContext } from '@platform/event-store/command-context';
import type { ObjectionOverridden } from '../../domain/sharing-preference/sharing-preference.events';

export class OverrideObjection {
  constructor(
    readonly override: ObjectionOverridden['data'],
    readonly context: CommandContext,
  ) {}
}
