import type { Decision } from '@platform/decider/decider';
import type { PlanEvent, Section, WrittenTogether } from '../../domain/plan/plan.events';
import { changedSince, changing } from '../../domain/plan/plan.rules';
import { writtenDown } from '../../domain/plan/scribe.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type SettleSectionRefusal = 'persons-own-words' | 'changed-since-you-looked';

interface Written {
  readonly section: Section;
  readonly text: string;
  readonly textHash: string;
  readonly revisionSeen: bigint;
  /** Whoever wrote last is last. */
  readonly together: WrittenTogether;
}

/**
 * What was written live becomes part of the plan. Of each who wrote it was decided when they did whether they may; who left the
 * team since does not take their words along.
 */
export function settleSection(
  { section, text, textHash, revisionSeen, together }: Written,
  at: string,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, SettleSectionRefusal> {
  const { planId, personId } = plan;
  const scribes = new Set([personId, ...plan.scribes.map(({ memberId }) => memberId)]);
  if (section === 'about-me' && together.by.some(({ memberId }) => !scribes.has(memberId))) {
    return { refused: 'persons-own-words' };
  }
  if (plan.sections[section].text === text) return [];
  if (changedSince(history, section, revisionSeen)) return { refused: 'changed-since-you-looked', about: { section } };
  const written = { planId, personId, text, textHash, together };
  const revisedBy = together.by.at(-1)?.memberId ?? personId;
  if (section === 'about-me') {
    const down = writtenDown(plan, revisedBy);
    return changing(plan, at, { type: 'PersonsWordsRecorded', data: { ...written, recordedAt: at, ...down } });
  }
  return changing(plan, at, { type: 'PlanSectionRevised', data: { ...written, section, revisedBy, revisedAt: at } });
}
