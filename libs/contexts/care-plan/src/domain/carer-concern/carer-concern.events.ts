import type { ReachTeller } from '../left-word/left-word.events';
import type { Shares } from './carer-concern.rules';

/** What was said of it by somebody who left it at the front door, and has no account. */
export interface AtTheDoor {
  readonly about: string;
  readonly more: string | null;
  readonly name: string | null;
  readonly reachMe: ReachTeller | null;
}

/** Somebody close to the person told the team something. It may always be told, whatever the person shows them. */
export interface CarerConcernRaised {
  readonly type: 'CarerConcernRaised';
  readonly data: {
    readonly concernId: string;
    readonly personId: string;
    readonly words: string;
    /** Whether whoever told it is content that the person reads it. */
    readonly mayBeShownToThePerson: boolean;
    /** null for whoever left it at the door. */
    readonly raisedBy: string | null;
    readonly atTheDoor?: AtTheDoor | null;
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

/** It is of somebody else, so it left this team, unread by the person, for whoever decides whom it concerns. */
export interface CarerConcernReturned {
  readonly type: 'CarerConcernReturned';
  readonly data: {
    readonly concernId: string;
    readonly personId: string;
    readonly returnedBy: string;
    readonly returnedAt: string;
  };
}

export type CarerConcernEvent = CarerConcernRaised | CarerConcernAnswered | CarerConcernOverdue | CarerConcernReturned;
