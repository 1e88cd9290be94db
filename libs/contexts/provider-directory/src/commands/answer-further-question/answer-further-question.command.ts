import type { CommandContext } from '@platform/event-store/command-context';

/** Whoever asked a service answers what it has to know before deciding. */
export class AnswerFurtherQuestion {
  constructor(
    readonly askId: string,
    readonly answer: string,
    readonly context: CommandContext,
  ) {}
}
