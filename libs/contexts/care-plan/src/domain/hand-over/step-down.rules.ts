import type { ProposedDecision } from '../joint-decision/joint-decision.state';
import { mayBeHandedOver } from '../joint-decision/handing-over.rules';
import type { Plan } from '../plan/plan.state';
import { isUnderWay } from './accountable.rules';
import type { NotNamed } from './arrangement.rules';
import { notNamedIn } from './arrangement.rules';
import type { ProposedHandOver } from './hand-over.state';

/** How far somebody is on the way to less support, the nearest to it last. */
export type StepDownStage = 'goals-reached' | 'being-decided' | 'decided' | 'proposed' | 'accepted';
/** What is not there yet, in the order in which it is seen to. */
export type NotThereYet = 'plan-agreed' | 'safety-plan' | NotNamed | 'receiver';

export interface StepDown {
  readonly stage: StepDownStage;
  /** Since when it has waited at this stage, ISO-8601 UTC; null where the plan alone says so. */
  readonly since: string | null;
  readonly decisionId: string | null;
  readonly handOver: ProposedHandOver | null;
  readonly missing: readonly NotThereYet[];
}

interface OneCourse {
  readonly plan: Plan;
  /** All questions that were asked of the person. */
  readonly decisions: readonly ProposedDecision[];
  readonly handOvers: readonly ProposedHandOver[];
}

/** Whether and how far somebody is ready for less support; undefined while neither the plan nor a decision says so. */
export function stepDownOf({ plan, decisions, handOvers }: OneCourse): StepDown | undefined {
  if (plan.openedAt === null || plan.diedAt !== null || plan.rest !== null) return undefined;
  const handOver = handOvers.find((one) => isUnderWay(one) && isStepDown(one));
  if (handOver) {
    const { decisionId, proposedAt: since } = handOver.proposal;
    const stage = handOver.status === 'accepted' ? 'accepted' : 'proposed';
    return { stage, since, decisionId, handOver, missing: notThereYet(plan, handOver) };
  }
  const missing = notThereYet(plan, null);
  const asked = decisions.filter(({ proposal }) => proposal.kind === 'step-down');
  const decided = asked.find((one) => mayBeHandedOver(one) && !wasCarriedOut(one, handOvers));
  if (decided?.taken) {
    const { taken, proposal } = decided;
    return { stage: 'decided', since: taken.takenAt, decisionId: proposal.decisionId, handOver: null, missing };
  }
  const open = asked.find(({ status }) => status === 'open');
  if (open) {
    const { decisionId, proposedAt: since } = open.proposal;
    return { stage: 'being-decided', since, decisionId, handOver: null, missing };
  }
  return hasReachedAll(plan) ? { stage: 'goals-reached', since: null, decisionId: null, handOver: null, missing } : undefined; // prettier-ignore
}

const isStepDown = ({ proposal }: ProposedHandOver): boolean => (proposal.direction ?? 'step-down') === 'step-down';

/** Done, or said not to be done. A hand-over that was withdrawn moved nothing: the decision still waits for another. */
const wasCarriedOut = ({ proposal, carriedOut }: ProposedDecision, handOvers: readonly ProposedHandOver[]): boolean =>
  carriedOut.length > 0 ||
  handOvers.some((one) => one.proposal.decisionId === proposal.decisionId && one.status === 'completed');

function hasReachedAll({ goals, actions }: Plan): boolean {
  const wanted = goals.filter(({ state }) => state !== 'set-aside');
  return wanted.length > 0 && wanted.every(({ state }) => state === 'reached') && actions.every(({ status }) => status !== 'open'); // prettier-ignore
}

function notThereYet(plan: Plan, handOver: ProposedHandOver | null): readonly NotThereYet[] {
  const { signature, sections, details } = plan;
  const isAgreed = signature?.outcome === 'agreed' && !signature.lapsed;
  const isSafe = sections['safety-plan'].text !== '' || details.safetyLines.some(({ takenOut }) => takenOut === null);
  return [
    ...(isAgreed ? [] : ['plan-agreed' as const]),
    ...(isSafe ? [] : ['safety-plan' as const]),
    ...notNamedIn(handOver?.arranged ?? null, plan.personId),
    ...(handOver?.receiverId ? [] : ['receiver' as const]),
  ];
}
