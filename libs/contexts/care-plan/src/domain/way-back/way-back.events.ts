import type { MemberRole } from '../plan/plan.events';

/** What the person said that others should look out for and do. */
export interface WaysBackWords {
  /** Early signs, in the person's own words. */
  readonly signs: string;
  /** What helps, in the person's own words. */
  readonly helps: string;
}

/** Until when whoever held the person before has them back at once, and how one sees that it is time. */
export interface WayBackAgreed {
  readonly type: 'WayBackAgreed';
  readonly data: WaysBackWords & {
    readonly personId: string;
    readonly planId: string;
    /** Whom to call, and on which number. */
    readonly call: string;
    /** Carers on the team who may say for the person that help is needed again. */
    readonly namedIds: readonly string[];
    /** The last day of it, YYYY-MM-DD. */
    readonly until: string;
    /** Who has the person back. */
    readonly agencyId: string;
    readonly ownerId: string;
    readonly agreedBy: string;
    readonly agreedAt: string;
  };
}

/** The person said it in other words. */
export interface WayBackReworded {
  readonly type: 'WayBackReworded';
  readonly data: WaysBackWords & { readonly personId: string; readonly rewordedAt: string };
}

/** Help is needed again: from here on this agency is accountable, with a named owner and a day. */
export interface SteppedUp {
  readonly type: 'SteppedUp';
  readonly data: {
    readonly personId: string;
    readonly planId: string;
    readonly stepUpId: string;
    readonly words: string;
    readonly by: 'person' | 'carer' | 'team';
    readonly steppedUpBy: string;
    readonly agencyId: string;
    readonly ownerId: string;
    readonly ownerRole: MemberRole;
    readonly contactDueAt: string;
    readonly steppedUpAt: string;
  };
}

export interface StepUpContactMade {
  readonly type: 'StepUpContactMade';
  readonly data: {
    readonly personId: string;
    readonly stepUpId: string;
    readonly how: string;
    /** When they met or spoke, as whoever recorded it said. */
    readonly occurredAt: string;
    readonly recordedBy: string;
  };
}

export type WayBackEvent = WayBackAgreed | WayBackReworded | SteppedUp | StepUpContactMade;
