import type { Decision } from '@platform/decider/decider';
import type { PassageEvent } from '../../domain/passage/passage.events';
import type { Passages } from '../../domain/passage/passage.state';
import { together } from '../../domain/passage/passage.rules';
import { isBeingLookedAt } from '../../domain/plan/entry.rules';
import type { Section } from '../../domain/plan/plan.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite, memberOf, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';
import type { OtherWordsRefusal } from '../../domain/plan/words.rules';

export type KeepPassageApartRefusal = OtherWordsRefusal | 'nothing-to-keep-apart' | 'named-not-on-the-team';

export interface KeptApart {
  readonly section: Section;
  readonly text: string;
  readonly named: readonly string[];
  /** Whether the one who asks may read the passage that is there, if there is one. */
  readonly seesPassage: boolean;
}

/**
 * The person, or a member on their behalf, keeps words apart. Whoever may not read the passage that is there adds to it, and
 * is told nothing that they would not be told without it.
 */
export function keepPassageApart(
  { section, text, named, seesPassage }: KeptApart,
  { by, at }: Asked,
  plan: Plan,
  passages: Passages,
): Decision<PassageEvent, KeepPassageApartRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (section === 'about-me' && !isPerson(plan, by)) return { refused: 'persons-own-words' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'section', id: section })) {
    return { refused: 'being-looked-at' };
  }
  if (text.trim() === '') return { refused: 'nothing-to-keep-apart' };
  if (named.some((memberId) => !memberOf(plan, { memberId }))) {
    return {
      refused: 'named-not-on-the-team',
      about: { fields: [{ field: 'named', problem: 'name members of the team' }] },
    };
  }
  const before = passages[section];
  const hidden = before && !seesPassage ? before : undefined;
  return [
    {
      type: 'PassageKeptApart',
      data: {
        planId,
        personId,
        section,
        text: together(hidden?.text ?? '', text),
        named: hidden?.named ?? [...new Set(named)],
        keptBy: nameOf(plan, by),
        keptAt: at,
      },
    },
  ];
}
