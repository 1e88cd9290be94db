import type { CorrectionOutcome } from './correction.rules';

/** Somebody says that a part of the record is wrong. Their statement stays, whatever is answered. */
export interface CorrectionAsked {
  readonly type: 'CorrectionAsked';
  readonly data: {
    readonly correctionId: string;
    readonly personId: string;
    /** Of the record, such as `needs`. */
    readonly part: string;
    readonly statement: string;
    /** A goal or something to do in the plan, or answers to a measure; absent or null when it is of no one of them. */
    readonly entryId?: string | null;
    /** Whether the person asked that nobody goes by it until they are answered. */
    readonly keptFromUse?: boolean;
    readonly askedBy: string;
    readonly askedAt: string;
    readonly dueAt: string;
  };
}

/** What was wrong was put right by a new fact, or it was not changed and the statement is shown beside it; either way with why. */
export interface CorrectionAnswered {
  readonly type: 'CorrectionAnswered';
  readonly data: {
    readonly correctionId: string;
    readonly personId: string;
    readonly outcome: CorrectionOutcome;
    readonly answer: string;
    readonly answeredBy: string;
    readonly answeredAt: string;
  };
}

/** Nobody has answered in time, so it is the guardian's too. */
export interface CorrectionOverdue {
  readonly type: 'CorrectionOverdue';
  readonly data: { readonly correctionId: string; readonly personId: string; readonly toldAt: string };
}

export type CorrectionEvent = CorrectionAsked | CorrectionAnswered | CorrectionOverdue;
