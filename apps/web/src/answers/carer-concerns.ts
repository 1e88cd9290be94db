export interface CarerConcern {
  readonly concernId: string;
  readonly words: string;
  readonly mayBeShownToThePerson: boolean;
  readonly raisedBy: string;
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
