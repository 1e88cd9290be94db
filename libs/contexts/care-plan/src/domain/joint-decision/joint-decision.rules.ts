import { isPerson, memberOf } from '../plan/plan.rules';
import type { Actor } from '../plan/plan.rules';
import type { Plan } from '../plan/plan.state';
import { evolve } from './joint-decision.state';
import type { ProposedDecision } from './joint-decision.state';
import type { PersonsVoiceRecorded, PositionStated, QuorumReached, Stance } from './joint-decision.events';
import { missingForQuorum } from './quorum.rules';

/** Who does not fully agree says why; the reason is kept as it was said. */
export function needsReason(stance: Stance): boolean {
  return stance === 'dissent' || stance === 'agree-with-reservations';
}

/** Their own voice is the person's; that they are not there is for the key worker to say. */
export function mayRecordVoice(plan: Plan, by: Actor): boolean {
  return isPerson(plan, by) || memberOf(plan, by)?.isKeyWorker === true;
}

/** When it is looked at again; null before it was taken, and once it is to be decided anew. */
export function nextReviewOn({ taken, reviews }: ProposedDecision): string | null {
  const last = reviews.at(-1);
  return last ? last.reviewOn : (taken?.reviewOn ?? null);
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
