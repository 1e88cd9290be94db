import type { CommandContext } from '@platform/event-store/command-context';

export class ReviewDecision {
  constructor(
    readonly decisionId: string,
    readonly said: { readonly words: string; readonly nextReviewOn: string | null },
    readonly context: CommandContext,
  ) {}
}
