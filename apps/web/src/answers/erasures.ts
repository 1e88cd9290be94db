export type ErasureStatus = 'requested' | 'approved' | 'stopped' | 'begun' | 'completed';

export interface ErasureOnBoard {
  readonly erasureId: string;
  readonly personId: string;
  readonly agencyId: string | null;
  readonly informationClass: string | null;
  readonly reason: string;
  readonly status: ErasureStatus;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly approvedBy: string | null;
  readonly notBefore: string | null;
  readonly stoppedBy: string | null;
  readonly stoppedBecause: string | null;
  readonly completedAt: string | null;
  readonly keys: number | null;
  readonly leftToTheOperator: readonly string[] | null;
}

export interface HoldOnBoard {
  readonly holdId: string;
  readonly personId: string;
  readonly ground: string;
  readonly placedBy: string;
  readonly placedAt: string;
}

export interface ErasureBoard {
  readonly delayDays: number;
  readonly erasures: readonly ErasureOnBoard[];
  readonly holds: readonly HoldOnBoard[];
}
