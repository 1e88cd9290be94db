import type { CommandContext } from '@platform/event-store/command-context';
import type { ReviewOutcome } from '../../domain/joint-decision/joint-decision.events';

/** The day has come on which a decision is looked at again. */
export class ReviewDecision {
  constructor(
    readonly decisionId: string,
    readonly review: {
      readonly outcome: ReviewOutcome;
      readonly words: string;
      /** YYYY-MM-DD: when it is looked at the next time. */
      readonly reviewOn: string | null;
    },
    readonly context: CommandContext,
  ) {}
}
