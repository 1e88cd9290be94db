import type { MeasureCode } from './definition.rules';
import type { Answers } from './score.rules';
import type { WrongPersonReason } from './wrong-person.rules';

/** Signed in, by a link on whatever device, at a device that others use too, or taken down from paper. */
export type HowGiven = 'signed-in' | 'link' | 'kiosk' | 'paper';

/** Somebody of the team handed out a code by which this one measure is answered without signing in, once and until a time. */
export interface MeasureOffered {
  readonly type: 'MeasureOffered';
  readonly data: {
    /** Made of the code with the key of the installation: what is kept is no way back to the code. */
    readonly measureId: string;
    readonly personId: string;
    readonly measure: MeasureCode;
    readonly offeredBy: string;
    readonly agencyId: string | null;
    readonly offeredAt: string;
    /** ISO-8601 UTC; from then on the code opens nothing. */
    readonly answerBy: string;
  };
}

/** Whoever handed it out, or somebody else of the team, or the person: from here on the code opens nothing. */
export interface MeasureOfferTakenBack {
  readonly type: 'MeasureOfferTakenBack';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    /** Null where the message that held it was not taken by whoever was to carry it. */
    readonly takenBackBy: string | null;
    readonly takenBackAt: string;
  };
}

export interface MeasureCompleted {
  readonly type: 'MeasureCompleted';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly measure: MeasureCode;
    /** Of the definition that it was asked and scored by. */
    readonly version: string;
    readonly completedOn: string;
    /** The person, or the member who filled it in with them. */
    readonly completedBy: string;
    readonly completedAt: string;
    /** Absent in what was kept before there was another way than signing in. */
    readonly how?: HowGiven;
    /** Empty once erased. */
    readonly answers: Answers;
    readonly score: number | null;
    /** Answers that are read one by one; absent in what was kept before packs. */
    readonly readOneByOne?: true;
    readonly band: string | null;
    /** When it was first kept in the record of somebody else, by mistake. Whose that is, it does not say. */
    readonly again?: { readonly takenOutId: string; readonly firstBy: string; readonly firstAt: string };
  };
}

/** The answers were of somebody else. No view shows them from here on. */
export interface MeasureFoundAboutSomebodyElse {
  readonly type: 'MeasureFoundAboutSomebodyElse';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly takenOutId: string;
    readonly reason: WrongPersonReason;
    readonly recordedAgain: boolean;
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  };
}

/** The person says that these answers are wrong, and nobody goes by them until that is answered. A conversation that they asked for stays asked for. */
export interface MeasureKeptFromUse {
  readonly type: 'MeasureKeptFromUse';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly correctionId: string;
    readonly askedAt: string;
  };
}

/** Somebody answered that they are as they were given. */
export interface MeasureInUseAgain {
  readonly type: 'MeasureInUseAgain';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly correctionId: string;
    readonly answeredAt: string;
  };
}

/** Somebody answered that they were wrong: from here on nothing is compared with them. What is right is answered anew. */
export interface MeasureFoundWrong {
  readonly type: 'MeasureFoundWrong';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly correctionId: string;
    readonly answeredAt: string;
  };
}

/** An answer asks for a conversation about staying safe, with a named human. It is not a grade and has none. */
export interface SafetyConversationPrompted {
  readonly type: 'SafetyConversationPrompted';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly promptedAt: string;
    /** Who is asked to talk with the person, and where they work; null while nobody is on the team. */
    readonly memberId?: string | null;
    readonly agencyId?: string | null;
    /** By when somebody says that they have seen it; absent in what was kept before there was such a time. */
    readonly acknowledgeBy?: string;
  };
}

/** Somebody has seen it and will talk with the person. */
export interface PromptAcknowledged {
  readonly type: 'PromptAcknowledged';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    readonly acknowledgedBy: string;
    readonly acknowledgedAt: string;
  };
}

/** Nobody said in time that they have seen it. From here on it is for those who coordinate as well. */
export interface PromptEscalated {
  readonly type: 'PromptEscalated';
  readonly data: {
    readonly measureId: string;
    readonly personId: string;
    /** Who had been asked. */
    readonly memberId: string | null;
    readonly agencyId: string | null;
    readonly escalatedAt: string;
  };
}

export type MeasureEvent =
  | MeasureOffered
  | MeasureOfferTakenBack
  | MeasureCompleted
  | SafetyConversationPrompted
  | PromptAcknowledged
  | PromptEscalated
  | MeasureKeptFromUse
  | MeasureInUseAgain
  | MeasureFoundWrong
  | MeasureFoundAboutSomebodyElse;
