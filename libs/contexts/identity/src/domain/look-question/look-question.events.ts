/** The person asks why somebody looked. */
export interface LookQuestionAsked {
  readonly type: 'LookQuestionAsked';
  readonly data: {
    readonly questionId: string;
    readonly lookId: string;
    readonly personId: string;
    readonly viewerId: string;
    /** Of whoever looked; null when they look for no agency, and the guardian answers. */
    readonly agencyId: string | null;
    readonly words: string;
    readonly askedAt: string;
    readonly dueAt: string;
  };
}
export interface LookQuestionAnswered {
  readonly type: 'LookQuestionAnswered';
  readonly data: {
    readonly questionId: string;
    readonly personId: string;
    readonly answeredBy: string;
    readonly answeredAs: 'privacy-officer' | 'caldicott-guardian';
    readonly words: string;
    readonly answeredAt: string;
  };
}
/** The person is not satisfied; the guardian answers now. */
export interface LookQuestionReopened {
  readonly type: 'LookQuestionReopened';
  readonly data: {
    readonly questionId: string;
    readonly personId: string;
    readonly words: string;
    readonly reopenedAt: string;
    readonly dueAt: string;
  };
}
/** Nobody answered in time; the guardian is told. */
export interface LookQuestionEscalated {
  readonly type: 'LookQuestionEscalated';
  readonly data: {
    readonly questionId: string;
    readonly personId: string;
    /** The day that was missed. */
    readonly dueAt: string;
    readonly escalatedAt: string;
  };
}

export type LookQuestionEvent = LookQuestionAsked | LookQuestionAnswered | LookQuestionReopened | LookQuestionEscalated;
