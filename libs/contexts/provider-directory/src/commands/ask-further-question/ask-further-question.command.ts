import type { CommandContext } from '@platform/event-store/command-context';

/** What the asked agency has to know before it can decide. */
export class AskFurtherQuestion {
  constructor(
    readonly askId: string,
    readonly question: string,
    readonly context: CommandContext,
  ) {}
}
