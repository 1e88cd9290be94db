import type { CommandContext } from '@platform/event-store/command-context';
import type { Way } from '../../domain/engagement/engagement.events';

export class RecordMissedContact {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly missedOn: string;
      readonly planned: Way;
      readonly note: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
