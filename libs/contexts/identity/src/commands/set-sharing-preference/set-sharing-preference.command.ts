import type { CommandContext } from '@platform/event-store/command-context';
import type { SharingPreferenceSet } from '../../domain/sharing-preference/sharing-preference.events';

export class SetSharingPreference {
  constructor(
    readonly preference: SharingPreferenceSet['data'],
    readonly context: CommandContext,
  ) {}
}
