import type { ErasureReason, LegalHoldGround, StopReason } from './erasure.rules';

/** What is to go: everything of a person, or what one agency holds, or one class of information. */
export interface ErasureScope {
  /** null for every agency. */
  readonly agencyId: string | null;
  /** null for every class. */
  readonly informationClass: string | null;
}

export interface ErasureRequested {
  readonly type: 'ErasureRequested';
  readonly data: ErasureScope & {
    readonly erasureId: string;
    readonly personId: string;
    readonly reason: ErasureReason;
    readonly requestedBy: string;
    readonly requestedAt: string;
  };
}

/** By somebody else than who asked. Until `notBefore` either may stop it. */
export interface ErasureApproved {
  readonly type: 'ErasureApproved';
  readonly data: {
    readonly erasureId: string;
    readonly personId: string;
    readonly approvedBy: string;
    readonly approvedAt: string;
    readonly notBefore: string;
  };
}

export interface ErasureStopped {
  readonly type: 'ErasureStopped';
  readonly data: {
    readonly erasureId: string;
    readonly personId: string;
    readonly because: StopReason;
    readonly stoppedBy: string;
    readonly stoppedAt: string;
  };
}

/** From here on there is no way back: keys are being destroyed. */
export interface ErasureBegun {
  readonly type: 'ErasureBegun';
  readonly data: { readonly erasureId: string; readonly personId: string; readonly begunAt: string };
}

/** What stays of the record: that it was, why it went, and who said so. */
export interface ErasureCompleted {
  readonly type: 'ErasureCompleted';
  readonly data: {
    readonly erasureId: string;
    readonly personId: string;
    readonly keys: number;
    /** What the product could not do by itself. */
    readonly leftToTheOperator: readonly string[];
    readonly completedAt: string;
  };
}

export interface LegalHoldPlaced {
  readonly type: 'LegalHoldPlaced';
  readonly data: {
    readonly holdId: string;
    readonly personId: string;
    readonly ground: LegalHoldGround;
    readonly placedBy: string;
    readonly placedAt: string;
  };
}

export interface LegalHoldLifted {
  readonly type: 'LegalHoldLifted';
  readonly data: {
    readonly holdId: string;
    readonly personId: string;
    readonly liftedBy: string;
    readonly liftedAt: string;
  };
}

export type ErasureEvent =
  | ErasureRequested
  | ErasureApproved
  | ErasureStopped
  | ErasureBegun
  | ErasureCompleted
  | LegalHoldPlaced
  | LegalHoldLifted;
