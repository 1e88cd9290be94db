export type StepDownStage = 'goals-reached' | 'being-decided' | 'decided' | 'proposed' | 'accepted';
export type NotThereYet = 'plan-agreed' | 'safety-plan' | 'meeting' | 'plans' | 'medicines' | 'aftercare' | 'receiver';

export interface StepDown {
  readonly personId: string;
  readonly stage: StepDownStage;
  /** null where the plan alone says so. */
  readonly since: string | null;
  readonly decisionId: string | null;
  readonly handOverId: string | null;
  readonly toAgencyId: string | null;
  readonly receiverId: string | null;
  readonly isLate: boolean;
  readonly missing: readonly NotThereYet[];
}

export interface HeldFor {
  readonly days: number;
  readonly over: number;
  readonly held: number;
  readonly tooSoon: number;
}

export interface StepDownBoard {
  readonly items: readonly StepDown[];
  readonly held: readonly HeldFor[];
}
