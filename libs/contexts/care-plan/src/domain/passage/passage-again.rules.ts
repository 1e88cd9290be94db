import type { RecordedAgain } from '../plan/fact.events';
import type { Asked } from '../plan/plan.rules';
import { nameOf } from '../plan/plan.rules';
import type { Plan } from '../plan/plan.state';
import type { PassageKeptApart } from './passage.events';
import { together } from './passage.rules';
import type { Passage, Passages } from './passage.state';

/** The same words kept apart in the plan of whom they are about, after what is there and for whoever reads that; sealed ones for the person alone. */
export function passageAgain(
  { section, text }: Passage,
  again: RecordedAgain,
  { by, at }: Asked,
  { plan, passages }: { readonly plan: Plan; readonly passages: Passages },
): readonly PassageKeptApart[] {
  const { planId, personId } = plan;
  const there = passages[section];
  const kept = { section, text: together(there?.text ?? '', text), named: there?.named ?? [] };
  const data = { planId, personId, ...kept, keptBy: nameOf(plan, by), keptAt: at, again };
  return [{ type: 'PassageKeptApart', data }];
}
