/**
 * Somebody looked for help for a person and says that nothing listed fits. A code and a day: no words, no place, and nothing of how
 * they looked.
 */
export interface NothingFound {
  readonly type: 'NothingFound';
  readonly data: {
    readonly personId: string;
    /** A code of `needs.rules.ts`. */
    readonly need: string;
    /** The person, or whoever of the team looked with them. */
    readonly saidBy: string;
    /** `YYYY-MM-DD`, where the alliance is. */
    readonly saidOn: string;
  };
}

/** It was said by mistake; the newest of that need was never so. */
export interface NothingFoundTakenBack {
  readonly type: 'NothingFoundTakenBack';
  readonly data: {
    readonly personId: string;
    readonly need: string;
    readonly takenBackBy: string;
    readonly takenBackOn: string;
  };
}

export type NothingFoundEvent = NothingFound | NothingFoundTakenBack;
