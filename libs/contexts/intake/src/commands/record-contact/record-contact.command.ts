import type { CommandContext } from '@platform/event-store/command-context';
import type { Way } from '../../domain/engagement/engagement.events';

export class RecordContact {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly madeOn: string;
      readonly way: Way;
    },
    readonly context: CommandContext,
  ) {}
}
