import type { Shares } from './carer-concern.rules';

/** Somebody close to the person told the team something. It may always be told, whatever the person shows them. */
export interface CarerConcernRaised {
  readonly type: 'CarerConcernRaised';
  readonly data: {
    readonly concernId: string;
    readonly personId: string;
    readonly words: string;
    /** Whether whoever told it is content that the person reads it. */
    readonly mayBeShownToThePerson: boolean;
    readonly raisedBy: string;
    readonly raisedAt: string;
    readonly answerDueAt: string;
  };
}

export interface CarerConcernAnswered {
  readonly type: 'CarerConcernAnswered';
  readonly data: {
    readonly concernId: string;
    readonly personId: string;
    readonly answer: string;
    readonly shares: Shares;
    readonly answeredBy: string;
    readonly answeredAt: string;
    /** Who told it and has the answer now; absent before anybody sent word of it. */
    readonly raisedBy?: string;
  };
}

/** Nobody has answered in time, so it is also for those who hold the watch. */
export interface CarerConcernOverdue {
  readonly type: 'CarerConcernOverdue';
  readonly data: { readonly concernId: string; readonly personId: string; readonly toldAt: string };
}

export type CarerConcernEvent = CarerConcernRaised | CarerConcernAnswered | CarerConcernOverdue;
