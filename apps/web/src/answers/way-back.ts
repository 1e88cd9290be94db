export interface WayBackAgreed {
  readonly signs: string;
  readonly helps: string;
  readonly call: string;
  readonly namedIds: readonly string[];
  /** The last day of it. */
  readonly until: string;
  readonly agencyId: string;
  readonly ownerId: string;
  readonly agreedBy: string;
  readonly agreedAt: string;
}

export interface StepUp {
  readonly stepUpId: string;
  readonly words: string;
  readonly by: 'person' | 'carer' | 'team';
  readonly steppedUpBy: string;
  readonly agencyId: string;
  readonly ownerId: string;
  readonly contactDueAt: string;
  readonly steppedUpAt: string;
  readonly contact: { readonly how: string; readonly occurredAt: string; readonly recordedBy: string } | null;
}

export interface WayBack {
  readonly agreed: WayBackAgreed | null;
  readonly rewordedAt: string | null;
  readonly isOpen: boolean;
  readonly mayAgree: boolean;
  readonly mayStepUp: boolean;
  readonly stepUps: readonly StepUp[];
  readonly accountable: { readonly agencyId: string; readonly memberId: string } | null;
  readonly revision: string;
}

/** For a carer whom the person named. */
export interface StepUpDoor {
  readonly isOpen: boolean;
  readonly until: string | null;
  readonly waiting: Pick<StepUp, 'ownerId' | 'agencyId' | 'contactDueAt'> | null;
}

export interface WaitingStepUp extends Omit<StepUp, 'contact' | 'steppedUpBy'> {
  readonly personId: string;
  readonly isOverdue: boolean;
}
