import type { GoesAlong } from './arrangement.rules';
import type { MemberRole } from '../plan/plan.events';

export type Section117 = 'not-applicable' | 'stays-with-sender' | 'moves-to-receiver';
/** What has not happened in time: nobody accepted, or nobody made first contact. */
export type Overdue = 'unanswered' | 'no-contact';
/** Who is told of it, one step after the other. */
export type Told = 'sender' | 'manager' | 'alliance';

export interface HandOverProposed {
  readonly type: 'HandOverProposed';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly planId: string;
    /** To less support, or back to more; absent in hand-overs of before, which were all to less. */
    readonly direction?: 'step-down' | 'step-up';
    /** The joint decision that this carries out. */
    readonly decisionId: string;
    readonly fromAgencyId: string;
    readonly toAgencyId: string;
    /** The sender's named owner: accountable until first contact. */
    readonly proposedBy: string;
    readonly meetingOn: string;
    readonly present: readonly string[];
    /** Who sees to medicines, in words. */
    readonly medicines: string;
    readonly section117: Section117;
    readonly acknowledgeDueAt: string;
    readonly contactDueAt: string;
    readonly proposedAt: string;
  };
}

/** What goes along, as it was settled; said again when it changes. */
export interface HandOverArranged {
  readonly type: 'HandOverArranged';
  readonly data: GoesAlong & {
    readonly handOverId: string;
    readonly personId: string;
    readonly arrangedBy: string;
    readonly arrangedAt: string;
  };
}

export interface HandOverAccepted {
  readonly type: 'HandOverAccepted';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly planId: string;
    readonly toAgencyId: string;
    readonly receiverId: string;
    readonly receiverRole: MemberRole;
    readonly acceptedBy: string;
    readonly acceptedAt: string;
  };
}

export interface FirstContactMade {
  readonly type: 'FirstContactMade';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly receiverId: string;
    readonly how: string;
    /** When they met or spoke, as the receiver said. */
    readonly occurredAt: string;
  };
}

export interface HandOverCompleted {
  readonly type: 'HandOverCompleted';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly firstContactAt: string;
    readonly completedAt: string;
  };
}

export interface HandOverWithdrawn {
  readonly type: 'HandOverWithdrawn';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly reason: string;
    readonly withdrawnBy: string;
    /** Who had accepted, and joined the team for it; null when nobody had, absent in hand-overs of before. */
    readonly receiverId?: string | null;
    readonly withdrawnAt: string;
  };
}

/** Nobody accepted in time; the sender is told. */
export interface HandOverUnanswered {
  readonly type: 'HandOverUnanswered';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly acknowledgeDueAt: string;
    readonly noticedAt: string;
  };
}

/** No first contact in time; the sender is told. */
export interface HandOverLate {
  readonly type: 'HandOverLate';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly contactDueAt: string;
    readonly noticedAt: string;
  };
}

export interface HandOverEscalated {
  readonly type: 'HandOverEscalated';
  readonly data: {
    readonly handOverId: string;
    readonly personId: string;
    readonly to: Exclude<Told, 'sender'>;
    readonly because: Overdue;
    readonly escalatedAt: string;
  };
}

export type HandOverEvent =
  | HandOverProposed
  | HandOverArranged
  | HandOverAccepted
  | FirstContactMade
  | HandOverCompleted
  | HandOverWithdrawn
  | HandOverUnanswered
  | HandOverLate
  | HandOverEscalated;
