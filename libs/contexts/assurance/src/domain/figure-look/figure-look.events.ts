/** Somebody who answers for the place looked at figures. */
export interface FiguresLookedAt {
  readonly type: 'FiguresLookedAt';
  readonly data: {
    readonly lookId: string;
    readonly memberId: string;
    readonly role: string;
    readonly agencyId: string | null;
    /** Which figures, such as `waits` or `all`. */
    readonly what: string;
    readonly lookedAt: string;
  };
}

export type FigureLookEvent = FiguresLookedAt;
