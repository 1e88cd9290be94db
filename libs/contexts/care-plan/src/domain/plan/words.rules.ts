import type { Decision } from '@platform/decider/decider';
import type { PlanEvent, Section } from './plan.events';
import type { Asked } from './plan.rules';
import { changedSince, changing, mayRevise, mayWrite, nameOf } from './plan.rules';
import type { Plan } from './plan.state';

export const SECTIONS: readonly Section[] = ['about-me', 'strengths', 'needs', 'formulation', 'safety-plan'];

export type OtherWordsRefusal = 'not-on-the-team' | 'persons-own-words' | 'changed-since-you-looked';

export interface OtherWords {
  readonly section: Section;
  readonly text: string;
  readonly revisionSeen: bigint;
}

/** Changes of different sections both hold; nobody overwrites words of a section that they had not seen. */
export function withOtherWords(
  { section, text, revisionSeen }: OtherWords,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, OtherWordsRefusal> {
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
