import type { ReachMe } from '../introduction/introduction.events';

/** What somebody has written so far; nothing of it has to be there. */
export interface UnfinishedAnswers {
  readonly name: string;
  readonly how: ReachMe['how'] | '';
  readonly at: string;
  readonly whatBroughtYou: string;
  readonly whatWouldHelp: string;
  readonly communicationNeeds: string;
}

/** Kept under a key of its own until the day that was said; `answers` is null once that key was destroyed. */
export interface UnfinishedIntroductionKept {
  readonly type: 'UnfinishedIntroductionKept';
  readonly data: {
    readonly introductionId: string;
    /** Whom the code that it was kept with belongs to. */
    readonly keptFor: string;
    readonly answers: UnfinishedAnswers | null;
    /** Who they are, where they showed the code of a time before; sealed with the answers. */
    readonly personBefore?: string | null;
    readonly keptUntil: string;
  };
}

/** Its key was destroyed: it was sent, or nobody came back in time. */
export interface UnfinishedIntroductionThrownAway {
  readonly type: 'UnfinishedIntroductionThrownAway';
  readonly data: {
    readonly introductionId: string;
    readonly because: 'sent' | 'nobody-came-back';
    readonly thrownAwayAt: string;
  };
}

export type UnfinishedIntroductionEvent = UnfinishedIntroductionKept | UnfinishedIntroductionThrownAway;
