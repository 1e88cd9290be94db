import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import { dueDates } from '../../domain/hand-over/due.rules';
import type { HandOverDays } from '../../domain/hand-over/hand-over-policy.rules';
import type { HandOverProposed } from '../../domain/hand-over/hand-over.events';
import type { HandOver } from '../../domain/hand-over/hand-over.state';
import { goesAhead, isAboutHandingOver } from '../../domain/joint-decision/handing-over.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type ProposeHandOverRefusal =
  | 'decision-not-of-this-plan'
  | 'decision-not-taken'
  | 'decision-superseded'
  | 'decision-not-a-step-down'
  | 'decision-not-to-hand-over'
  | 'hand-over-already-proposed'
  | 'another-hand-over-under-way'
  | 'agency-not-accountable'
  | 'hand-over-to-own-agency'
  | 'agency-not-known'
  | 'contact-due-in-the-past'
  | 'contact-due-too-late';

export type Arrangement = Omit<HandOverProposed['data'], 'acknowledgeDueAt' | 'contactDueAt' | 'direction'> & {
  readonly agreedContactDueAt: string | null;
  /** Whether anybody of the receiving agency is known, who could accept. */
  readonly toAgencyIsKnown: boolean;
  /** The agency that is accountable for the person now; null when nobody is. */
  readonly accountableAgencyId: string | null;
  /** Whether another hand-over of the person is neither complete nor withdrawn. */
  readonly isUnderWay: boolean;
  /** Whose working days count. */
  readonly nation: Nation;
  /** As the alliance has them when it is proposed. */
  readonly days?: HandOverDays;
};

/** Carries out one joint decision to hand over, once, and one after the other. The sender stays accountable until first contact is made. */
export function proposeHandOver(
  { agreedContactDueAt, toAgencyIsKnown, accountableAgencyId, isUnderWay, nation, days, ...arranged }: Arrangement,
  decision: JointDecision,
  current: HandOver,
): Decision<HandOverProposed, ProposeHandOverRefusal> {
  const wrong = cannotCarryOut(arranged, decision) ?? cannotBegin(arranged, current);
  if (wrong) return { refused: wrong };
  if (isUnderWay) return { refused: 'another-hand-over-under-way' };
  if (arranged.fromAgencyId !== accountableAgencyId) return { refused: 'agency-not-accountable' };
  if (arranged.toAgencyId === arranged.fromAgencyId) return { refused: 'hand-over-to-own-agency' };
  if (!toAgencyIsKnown) return { refused: 'agency-not-known' };
  const due = dueDates(new Date(arranged.proposedAt), agreedContactDueAt, nation, days);
  if ('refused' in due) return { refused: due.refused, about: { latest: due.latest } };
  return [{ type: 'HandOverProposed', data: { ...arranged, ...directionOf(decision), ...due } }];
}

const directionOf = (decision: JointDecision): Pick<HandOverProposed['data'], 'direction'> => ({
  direction: decision.status !== 'not-proposed' && decision.proposal.kind === 'step-up' ? 'step-up' : 'step-down',
});

function cannotCarryOut(
  { planId }: Pick<Arrangement, 'planId'>,
  decision: JointDecision,
): ProposeHandOverRefusal | undefined {
  if (decision.status === 'not-proposed' || decision.proposal.planId !== planId) return 'decision-not-of-this-plan';
  if (decision.status !== 'taken') return 'decision-not-taken';
  if (decision.superseded) return 'decision-superseded';
  if (!isAboutHandingOver(decision)) return 'decision-not-a-step-down';
  return goesAhead(decision) ? undefined : 'decision-not-to-hand-over';
}

function cannotBegin(
  { decisionId }: Pick<Arrangement, 'decisionId'>,
  current: HandOver,
): ProposeHandOverRefusal | undefined {
  if (current.status === 'not-proposed') return undefined;
  // Somebody else was first, with another decision.
  return current.proposal.decisionId === decisionId ? 'hand-over-already-proposed' : 'another-hand-over-under-way';
}
