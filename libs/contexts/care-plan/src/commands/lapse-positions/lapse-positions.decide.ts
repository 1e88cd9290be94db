import type { Decision } from '@platform/decider/decider';
import type { PositionsLapsed } from '../../domain/joint-decision/follow-through.events';
import { isAsked } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';
import { lapsedOn } from '../../domain/joint-decision/quorum.rules';

/** Whoever agreed to words that have changed is told that they are asked again; once for what they said. */
export function lapsePositions(
  planContentHash: string,
  lapsedAt: string,
  decision: JointDecision,
): Decision<PositionsLapsed, never> {
  if (!isAsked(decision)) return [];
  const { positions, voices, lapses, proposal } = decision;
  const lapsed = lapsedOn(decision, planContentHash);
  const saidAt = (id: string) => positions.findLast(({ memberId }) => memberId === id)?.statedAt ?? '';
  const memberIds = lapsed.memberIds.filter(
    (id) => !lapses.some((one) => one.memberIds.includes(id) && one.lapsedAt >= saidAt(id)),
  );
  const voicedAt = voices.at(-1)?.voicedAt ?? '';
  const personsVoice = lapsed.personsVoice && !lapses.some((one) => one.personsVoice && one.lapsedAt >= voicedAt);
  if (memberIds.length === 0 && !personsVoice) return [];
  const { decisionId, personId } = proposal;
  return [
    { type: 'PositionsLapsed', data: { decisionId, personId, memberIds, personsVoice, planContentHash, lapsedAt } },
  ];
}
