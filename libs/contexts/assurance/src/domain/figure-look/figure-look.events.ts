/** Somebody who answers for the place looked at figures, or at pathways of a blind audit. */
export interface FiguresLookedAt {
  readonly type: 'FiguresLookedAt';
  readonly data: {
    readonly lookId: string;
    readonly memberId: string;
    readonly role: string;
    readonly agencyId: string | null;
    /** Which figures, such as `waits` or `all`; of a blind audit which sample. */
    readonly what: string;
    readonly lookedAt: string;
  };
}

export type FigureLookEvent = FiguresLookedAt;
