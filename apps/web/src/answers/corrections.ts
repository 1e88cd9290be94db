export interface Correction {
  readonly correctionId: string;
  readonly part: string;
  readonly statement: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly entryId: string | null;
  readonly keptFromUse: boolean;
  readonly answered: {
    readonly outcome: 'put-right' | 'not-changed';
    readonly answer: string;
    readonly answeredBy: string;
    readonly answeredAt: string;
  } | null;
}

/** Something that was written, or taken out, because of what the person said. */
export interface CorrectionChange {
  readonly what: string;
  readonly changedBy: string;
  readonly changedAt: string;
}

export interface MyCorrection extends Correction {
  readonly changes: readonly CorrectionChange[];
}

/** Found to be about somebody else; of what it said there is nothing. */
export interface TakenOut {
  readonly takenOutId: string;
  readonly what: string;
  readonly foundAt: string;
}

export interface TakenOutOnBoard extends TakenOut {
  readonly personId: string;
  readonly personName: string | null;
  readonly reason: string;
  readonly recordedAgain: boolean;
  readonly foundBy: string;
}

export interface DisputedEntry {
  readonly kind: 'section' | 'goal' | 'action';
  readonly id: string;
  readonly text: string;
}

/** Answers to a measure that are out of use until somebody answers. */
export interface DisputedMeasure {
  readonly name: string;
  readonly completedOn: string;
  readonly score: number | null;
  readonly band: string | null;
  readonly answers: readonly { readonly question: string; readonly answer: string | null }[];
}

export interface OwedCorrection extends Correction {
  readonly personId: string;
  /** Whether it is for the reader to answer; what is kept from use is for whoever is shown the words. */
  readonly isYours: boolean;
}
