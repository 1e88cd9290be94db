import type { CommandContext } from '@platform/event-store/command-context';
import type { TellingPutOff } from '../../domain/break-glass/break-glass.events';

export class PutOffTelling {
  constructor(
    readonly putOff: Omit<TellingPutOff['data'], 'personId'>,
    readonly context: CommandContext,
  ) {}
}
