import type { MeasureCode } from './definition.rules';
import type { Answers } from './score.rules';

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
    readonly band: string | null;
  };
}

/** An answer asks for a conversation about staying safe, with a named human. It is not a grade and has none. */
export interface SafetyConversationPrompted {
  readonly type: 'SafetyConversationPrompted';
  readonly data: { readonly measureId: string; readonly personId: string; readonly promptedAt: string };
}

export type MeasureEvent = MeasureCompleted | SafetyConversationPrompted;
