import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import { dueDates } from '../../domain/hand-over/due.rules';
import type { HandOverDays } from '../../domain/hand-over/hand-over-policy.rules';
import type { HandOverProposed } from '../../domain/hand-over/hand-over.events';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ProposeHandOverRefusal =
  | 'decision-not-of-this-plan'
  | 'decision-not-taken'
  | 'decision-superseded'
  | 'decision-not-a-step-down'
  | 'hand-over-already-proposed'
  | 'hand-over-to-own-agency'
  | 'agency-not-known'
  | 'contact-due-in-the-past'
  | 'contact-due-too-late';

export type Arrangement = Omit<HandOverProposed['data'], 'acknowledgeDueAt' | 'contactDueAt'> & {
  readonly agreedContactDueAt: string | null;
  /** Whether anybody of the receiving agency is known, who could accept. */
  readonly toAgencyIsKnown: boolean;
  /** Whose working days count. */
  readonly nation: Nation;
  /** As the alliance has them when it is proposed. */
  readonly days?: HandOverDays;
};

/** Carries out one joint decision to step down, once. The sender stays accountable until first contact is made. */
export function proposeHandOver(
  { agreedContactDueAt, toAgencyIsKnown, nation, days, ...arranged }: Arrangement,
  decision: JointDecision,
  current: HandOver,
): Decision<HandOverProposed, ProposeHandOverRefusal> {
  if (decision.status === 'not-proposed' || decision.proposal.planId !== arranged.planId) {
    return { refused: 'decision-not-of-this-plan' };
  }
  if (decision.status !== 'taken') return { refused: 'decision-not-taken' };
  if (decision.superseded) return { refused: 'decision-superseded' };
  if (decision.proposal.kind !== 'step-down') return { refused: 'decision-not-a-step-down' };
  if (current.status !== 'not-proposed') return { refused: 'hand-over-already-proposed' };
  if (arranged.toAgencyId === arranged.fromAgencyId) return { refused: 'hand-over-to-own-agency' };
  if (!toAgencyIsKnown) return { refused: 'agency-not-known' };
  const due = dueDates(new Date(arranged.proposedAt), agreedContactDueAt, nation, days);
  if ('refused' in due) return { refused: due.refused, about: { latest: due.latest } };
  return [{ type: 'HandOverProposed', data: { ...arranged, ...due } }];
}
