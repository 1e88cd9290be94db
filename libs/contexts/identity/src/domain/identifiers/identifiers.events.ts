import type { NumberKind } from './number.rules';
import type { NumberStatus } from './status.rules';

export interface IdentifierRecorded {
  readonly type: 'IdentifierRecorded';
  readonly data: {
    readonly personId: string;
    readonly identifierId: string;
    readonly kind: NumberKind;
    /** Ten digits. */
    readonly value: string;
    readonly status: NumberStatus;
    readonly recordedAt: string;
  };
}

/** Somebody checked it, and says how; or a trace is under way, or has failed. */
export interface IdentifierStatusChanged {
  readonly type: 'IdentifierStatusChanged';
  readonly data: {
    readonly personId: string;
    readonly identifierId: string;
    readonly status: NumberStatus;
    readonly how: string;
    readonly changedAt: string;
  };
}

export const WITHDRAWN_BECAUSE = ['mistyped', 'somebody-elses', 'replaced'] as const;
export type WithdrawnBecause = (typeof WITHDRAWN_BECAUSE)[number];

/** It was wrong. What it was stays in the history. */
export interface IdentifierWithdrawn {
  readonly type: 'IdentifierWithdrawn';
  readonly data: {
    readonly personId: string;
    readonly identifierId: string;
    readonly because: WithdrawnBecause;
    readonly withdrawnAt: string;
  };
}

export type IdentifiersEvent = IdentifierRecorded | IdentifierStatusChanged | IdentifierWithdrawn;
