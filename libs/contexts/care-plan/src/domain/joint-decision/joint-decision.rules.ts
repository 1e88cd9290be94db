import { isPerson, memberOf, nameOf } from '../plan/plan.rules';
import type { Actor } from '../plan/plan.rules';
import type { Plan } from '../plan/plan.state';
import { evolve } from './joint-decision.state';
import type { JointDecision, ProposedDecision } from './joint-decision.state';
import type {
  DissentRecorded,
  PersonsVoiceRecorded,
  PositionStated,
  QuorumReached,
  Stance,
} from './joint-decision.events';
import { hasLapsed, lastPositions, missingForQuorum } from './quorum.rules';

/** Who does not fully agree says why; the reason is kept as it was said. */
export function needsReason(stance: Stance): boolean {
  return stance === 'dissent' || stance === 'agree-with-reservations';
}

/** Their own voice is the person's; that they are not there is for the key worker to say. */
export function mayRecordVoice(plan: Plan, by: Actor): boolean {
  return isPerson(plan, by) || memberOf(plan, by)?.isKeyWorker === true;
}

/** What was said, followed by the quorum when this was what it waited for. */
export function saidAndPerhapsReached<Said extends PositionStated | PersonsVoiceRecorded>(
  decision: ProposedDecision,
  said: Said,
  reachedAt: string,
): readonly (Said | QuorumReached)[] {
  const { planContentHash, decisionId, personId } = said.data;
  const before = missingForQuorum(decision, planContentHash).length === 0;
  const next = evolve(decision, said);
  const after = next.status !== 'not-proposed' && missingForQuorum(next, planContentHash).length === 0;
  if (before || !after) return [said];
  return [said, { type: 'QuorumReached', data: { decisionId, personId, planContentHash, reachedAt } }];
}

export const isAsked = (decision: JointDecision): decision is ProposedDecision =>
  decision.status === 'open' || decision.status === 'to-be-ratified';

/** Why nothing more can be said in it. */
export function overAs(decision: Exclude<JointDecision, { status: 'open' | 'to-be-ratified' }>) {
  if (decision.status === 'not-proposed') return 'decision-not-found';
  return decision.status === 'taken' ? 'already-taken' : 'decision-over';
}

/** In force and to be carried out, whether or not it is ratified yet. */
export const isInForce = (decision: JointDecision): decision is ProposedDecision =>
  decision.status !== 'not-proposed' && decision.taken !== null && decision.superseded === null;

/** Whoever was to do it says what became of it, or the key worker. */
export const maySayWhatBecame = (plan: Plan, decision: ProposedDecision, by: Actor): boolean =>
  decision.taken?.implementerId === nameOf(plan, by) || memberOf(plan, by)?.isKeyWorker === true;

/** When it is looked at again; null when it was, and need not be once more. */
export function nextReviewOf({ taken, reviews, superseded, restedAt }: ProposedDecision): string | null {
  if (!taken || superseded || restedAt) return null;
  const last = reviews.at(-1);
  return last ? last.nextReviewOn : taken.reviewOn;
}

const standing = (decision: ProposedDecision, planContentHash: string) =>
  lastPositions(decision).filter((position) => !hasLapsed(position, planContentHash));

/** Where everybody stands to this text of the plan. */
export const countedPositions = (decision: ProposedDecision, planContentHash: string) =>
  standing(decision, planContentHash).map(({ memberId, stance }) => ({ memberId, stance }));

/** Every dissent, word for word, to be kept beside what was decided. */
export const dissents = (
  decision: ProposedDecision,
  planContentHash: string,
  recordedAt: string,
): readonly DissentRecorded[] =>
  standing(decision, planContentHash)
    .filter(({ stance }) => stance === 'dissent')
    .map(({ decisionId, personId, memberId, role, agencyId, reason }) => ({
      type: 'DissentRecorded',
      data: { decisionId, personId, memberId, role, agencyId, reason: reason ?? '', recordedAt },
    }));
