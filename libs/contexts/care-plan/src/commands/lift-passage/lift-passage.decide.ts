import type { Decision } from '@platform/decider/decider';
import type { PassageLifted } from '../../domain/passage/passage.events';
import type { Passages } from '../../domain/passage/passage.state';
import { isBeingLookedAt } from '../../domain/plan/entry.rules';
import type { Section } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type LiftPassageRefusal = 'not-on-the-team' | 'persons-own-words' | 'passage-not-found' | 'being-looked-at';

/** Whoever reads a passage may put it back where everybody reads it. To anybody else it is not there. */
export function liftPassage(
  { section, seesPassage }: { readonly section: Section; readonly seesPassage: boolean },
  { by, at }: Asked,
  plan: Plan,
  passages: Passages,
): Decision<PassageLifted, LiftPassageRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (section === 'about-me' && !isPerson(plan, by)) return { refused: 'persons-own-words' };
  if (!seesPassage || !passages[section]) return { refused: 'passage-not-found' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'section', id: section })) {
    return { refused: 'being-looked-at' };
  }
  return [{ type: 'PassageLifted', data: { planId, personId, section, liftedBy: nameOf(plan, by), liftedAt: at } }];
}
