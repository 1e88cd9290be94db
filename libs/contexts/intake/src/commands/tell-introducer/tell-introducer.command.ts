import type { CommandContext } from '@platform/event-store/command-context';
import type { News } from '../../domain/introduction/introduction.events';

export class TellIntroducer {
  constructor(
    readonly introductionId: string,
    /** In the order in which it came about. */
    readonly news: readonly News[],
    readonly context: CommandContext,
    /** Without a message. */
    readonly quietly = false,
  ) {}
}
