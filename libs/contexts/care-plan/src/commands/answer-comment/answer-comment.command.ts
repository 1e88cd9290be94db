import type { CommandContext } from '@platform/event-store/command-context';

export class AnswerComment {
  constructor(
    readonly planId: string,
    readonly commentId: string,
    readonly answerId: string,
    readonly text: string,
    readonly context: CommandContext,
  ) {}
}
