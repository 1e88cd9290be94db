import type { CommandContext } from '@platform/event-store/command-context';
import type { Channel } from '../../domain/engagement/engagement.events';

export class TryToReach {
  constructor(
    readonly data: {
      readonly personId: string;
      readonly channel: Channel;
      readonly triedOn: string;
      readonly note: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
