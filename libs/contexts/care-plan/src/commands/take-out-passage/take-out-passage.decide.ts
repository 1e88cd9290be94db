import type { Decision } from '@platform/decider/decider';
import type { PassageFoundAboutSomebodyElse } from '../../domain/passage/passage.events';
import type { Passages } from '../../domain/passage/passage.state';
import { isBeingLookedAt, wasAsked } from '../../domain/plan/entry.rules';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayRevise, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import { answeringAgencyOf } from '../../domain/plan/team.rules';

export type TakeOutPassageRefusal =
  | 'not-on-the-team'
  | 'persons-own-words'
  | 'passage-not-found'
  | 'being-looked-at'
  | 'correction-not-asked-here'
  | 'right-person-not-yours';

export interface TakingOutPassage extends Pick<
  PassageFoundAboutSomebodyElse['data'],
  'section' | 'takenOutId' | 'reason' | 'correctionId' | 'recordedAgain'
> {
  /** Whether the one who asks may read the passage that is there. */
  readonly seesPassage: boolean;
}

/** Whoever reads a passage may say that it was about somebody else. To anybody else it is not there. */
export function takeOutPassage(
  { seesPassage, ...found }: TakingOutPassage,
  { by, at }: Asked,
  plan: Plan,
  passages: Passages,
): Decision<PassageFoundAboutSomebodyElse, TakeOutPassageRefusal> {
  const { planId, personId } = plan;
  const { section, correctionId } = found;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!mayRevise(plan, by, section)) return { refused: 'persons-own-words' };
  if (!seesPassage || !passages[section]) return { refused: 'passage-not-found' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'section', id: section })) {
    return { refused: 'being-looked-at' };
  }
  if (!wasAsked(plan, correctionId)) return { refused: 'correction-not-asked-here' };
  const agencyId = answeringAgencyOf(plan);
  const data = { planId, personId, ...found, agencyId, foundBy: nameOf(plan, by), foundAt: at };
  return [{ type: 'PassageFoundAboutSomebodyElse', data }];
}
