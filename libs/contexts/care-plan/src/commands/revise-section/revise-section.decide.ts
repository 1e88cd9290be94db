import type { Decision } from '@platform/decider/decider';
import type { PlanEvent, Section } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { changedSince, changing, mayRevise, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type ReviseSectionRefusal = 'not-on-the-team' | 'persons-own-words' | 'changed-since-you-looked';

interface Revision {
  readonly section: Section;
  readonly text: string;
  readonly revisionSeen: bigint;
}

/** Changes of different sections both hold; nobody overwrites words of a section that they had not seen. */
export function reviseSection(
  { section, text, revisionSeen }: Revision,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, ReviseSectionRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayRevise(plan, by, section)) return { refused: 'persons-own-words' };
  if (plan.sections[section].text === text) return [];
  if (changedSince(history, section, revisionSeen)) return { refused: 'changed-since-you-looked', about: { section } };
  if (section === 'about-me') {
    return changing(plan, at, { type: 'PersonsWordsRecorded', data: { planId, personId, text, recordedAt: at } });
  }
  const data = { planId, personId, section, text, revisedBy: nameOf(plan, by), revisedAt: at };
  return changing(plan, at, { type: 'PlanSectionRevised', data });
}
