export interface Correction {
  readonly correctionId: string;
  readonly part: string;
  readonly statement: string;
  readonly askedAt: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  readonly answered: {
    readonly outcome: 'put-right' | 'not-changed';
    readonly answer: string;
    readonly answeredBy: string;
    readonly answeredAt: string;
  } | null;
}

export interface OwedCorrection extends Correction {
  readonly personId: string;
}
