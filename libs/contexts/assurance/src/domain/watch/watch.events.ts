/** What should have happened to a person by now, and has not. */
export type WatchRule =
  | 'no-owner'
  | 'no-next-contact'
  | 'ask-unanswered'
  | 'hand-over-unconfirmed'
  | 'key-worker-left'
  | 'immediate-need-unmet'
  | 'safety-promise-unkept'
  | 'safety-prompt-unacknowledged'
  | 'carer-unanswered'
  | 'left-word-waits'
  | 'step-up-without-contact'
  | 'step-overdue'
  | 'clock-near-its-limit'
  | 'plan-unsigned';
/** The role that has to deal with it. */
export type AlertOwner = 'hub-coordinator' | 'service-manager';

export interface PersonAtRiskOfBeingLost {
  readonly type: 'PersonAtRiskOfBeingLost';
  readonly data: {
    readonly alertId: string;
    readonly rule: WatchRule;
    /** null for what was left at the door: of whom it is, nobody has said. */
    readonly personId: string | null;
    /** The introduction, ask, hand-over, key worker, immediate need, conversation, answers or left word that it is about. */
    readonly subjectId: string;
    /** When it should have happened. */
    readonly dueAt: string;
    readonly raisedAt: string;
    readonly owner: AlertOwner;
    /** By when somebody has to have dealt with it. */
    readonly expiresAt: string;
  };
}

export interface WatchResolved {
  readonly type: 'WatchResolved';
  readonly data: {
    readonly alertId: string;
    readonly personId: string | null;
    /** What was missing has happened after all, or a member said what was done. */
    readonly how: 'fact-arrived' | 'said-by-member';
    /** Absent where it is about nobody yet: nobody’s key could seal it. */
    readonly whatWasDone?: string | null;
    readonly resolvedBy: string | null;
    readonly resolvedAt: string;
  };
}

/** Nobody dealt with it in time. */
export interface WatchEscalated {
  readonly type: 'WatchEscalated';
  readonly data: {
    readonly alertId: string;
    readonly personId: string | null;
    readonly to: AlertOwner;
    readonly escalatedAt: string;
  };
}

export type WatchEvent = PersonAtRiskOfBeingLost | WatchResolved | WatchEscalated;
