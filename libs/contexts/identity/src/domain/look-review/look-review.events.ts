import type { ReviewOutcome, SnoopingRule } from './snooping.rules';

/** Something about a look makes it worth a question to whoever looked. It says nothing of whether the look was wrong. */
export interface LookFlagged {
  readonly type: 'LookFlagged';
  readonly data: {
    readonly lookId: string;
    readonly personId: string;
    readonly viewerId: string;
    readonly agencyId: string | null;
    readonly rules: readonly SnoopingRule[];
    readonly viewedAt: string;
    readonly flaggedAt: string;
  };
}
export interface LookReviewed {
  readonly type: 'LookReviewed';
  readonly data: {
    readonly lookId: string;
    readonly personId: string;
    readonly reviewedBy: string;
    readonly outcome: ReviewOutcome;
    readonly words: string;
    readonly reviewedAt: string;
  };
}

export type LookReviewEvent = LookFlagged | LookReviewed;
