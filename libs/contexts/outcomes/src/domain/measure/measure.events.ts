import type { MeasureCode } from './definition.rules';
import type { Answers } from './score.rules';
import type { WrongPersonReason } from './wrong-person.rules';

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
  MeasureCompleted | SafetyConversationPrompted | PromptAcknowledged | PromptEscalated | MeasureFoundAboutSomebodyElse;
