import type { Decision } from '@platform/decider/decider';
import { answering, isBeingLookedAt, wasAsked } from './entry.rules';
import type { RecordedAgain } from './fact.events';
import type { PlanEvent, Section } from './plan.events';
import type { Asked } from './plan.rules';
import { changedSince, changing, isPerson, mayRevise, mayWrite, nameOf } from './plan.rules';
import { mayWriteDown, writtenDown } from './scribe.rules';
import type { Plan } from './plan.state';

export const SECTIONS: readonly Section[] = ['about-me', 'strengths', 'needs', 'formulation', 'safety-plan'];

/** What decides over words of the plan, which are first all those that were written. */
export const OVER_WORDS: readonly string[] = [
  ...['section.revise', 'entry.take-out', 'rewording.accept', 'plan.sign', 'passage.keep-apart', 'passage.lift'],
  ...['decision.propose', 'decision.state-position', 'decision.record-persons-voice', 'decision.take'],
  ...['decision.take-in-emergency', 'decision.ratify'],
];

export type OtherWordsRefusal =
  | 'not-on-the-team'
  | 'persons-own-words'
  | 'changed-since-you-looked'
  | 'being-looked-at'
  | 'correction-not-asked-here';

export interface OtherWords {
  readonly section: Section;
  readonly text: string;
  readonly revisionSeen: bigint;
  /** The request of the person that this answers. */
  readonly correctionId?: string | null;
  readonly again?: RecordedAgain;
}

/** Changes of different sections both hold; nobody overwrites words of a section that they had not seen. */
export function withOtherWords(
  { section, text, revisionSeen, correctionId = null, again }: OtherWords,
  { by, at }: Asked,
  plan: Plan,
  history: Parameters<typeof changedSince>[0],
): Decision<PlanEvent, OtherWordsRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  // What is recorded here again was nobody's to write down for the person.
  const may = again ? mayRevise : mayWriteDown;
  if (!may(plan, by, section)) return { refused: 'persons-own-words' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'section', id: section }, correctionId)) {
    return { refused: 'being-looked-at' };
  }
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  if (plan.sections[section].text === text) return [];
  if (changedSince(history, section, revisionSeen)) return { refused: 'changed-since-you-looked', about: { section } };
  if (section === 'about-me') {
    const words = { planId, personId, text, recordedAt: at, ...writtenDown(plan, nameOf(plan, by)) };
    return changing(plan, at, { type: 'PersonsWordsRecorded', data: words });
  }
  const origin = { ...answering(correctionId), ...(again ? { again } : {}) };
  const data = { planId, personId, section, text, revisedBy: nameOf(plan, by), revisedAt: at, ...origin };
  return changing(plan, at, { type: 'PlanSectionRevised', data });
}
