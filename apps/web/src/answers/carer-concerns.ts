export interface ReachTeller {
  readonly how: 'phone' | 'text' | 'email' | 'post';
  readonly at: string;
}

export interface CarerConcern {
  readonly concernId: string;
  readonly words: string;
  readonly mayBeShownToThePerson: boolean;
  /** null for whoever left it at the front door, without an account. */
  readonly raisedBy: string | null;
  /** Not for the person themself. */
  readonly atTheDoor?: {
    readonly about: string;
    readonly more: string | null;
    readonly name: string | null;
    readonly reachMe: ReachTeller | null;
  } | null;
  readonly raisedAt: string;
  readonly answerDueAt: string;
  readonly isOverdue: boolean;
  readonly answered: {
    readonly answer: string;
    readonly shares: 'nothing-of-the-record' | 'what-the-person-agreed';
    readonly answeredBy: string;
    readonly answeredAt: string;
  } | null;
}

export interface OwedCarerAnswer extends CarerConcern {
  readonly personId: string;
}

/** Left at the front door, and with no team yet. */
export interface LeftWord {
  readonly wordId: string;
  readonly about: string;
  readonly more: string | null;
  readonly words: string;
  readonly mayBeShownToThePerson: boolean;
  readonly teller: {
    readonly name: string | null;
    readonly reachMe: ReachTeller | null;
    readonly language: string | null;
  };
  /** Whose receipt code came with it, if anybody has it. */
  readonly codeOf: string | null;
  readonly leftAt: string;
  readonly dueAt: string;
  readonly isLate: boolean;
}

/** Where whoever told it is answered. */
export const answeredAt = (reachMe: ReachTeller | null): string => {
  switch (reachMe?.how) {
    case undefined:
      return 'They left no way to be reached, so nobody waits for an answer.';
    case 'phone':
      return `They wish to be called: ${reachMe?.at}`;
    case 'text':
      return `They wish to be sent a text: ${reachMe?.at}`;
    case 'email':
      return `They wish to be sent an email: ${reachMe?.at}`;
    case 'post':
      return `They wish to be sent a letter: ${reachMe?.at}`;
  }
};
