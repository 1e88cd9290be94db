import type { Day, Life, Period } from './flow-facts.rules';
import { daysBetween, isIn } from './flow-facts.rules';
import type { BANDS, ENDS, Stage } from './flow-definitions.rules';
import { STAGES } from './flow-definitions.rules';
import type { Spell } from './flow-life.rules';
import { daysOf, earliest, elementOn, spellsOf } from './flow-life.rules';

type Stop = Stage | (typeof ENDS)[number];
interface Step {
  readonly to: Stop;
  readonly on: Day;
}

const bandOf = (days: number): (typeof BANDS)[number] => (days <= 7 ? '7' : days <= 28 ? '28' : 'more');

/** For one stage: what came next for a person, and after how long. */
export function onwards(from: Stage) {
  return (life: Life, period: Period): { readonly category: string } | undefined => {
    for (const spell of spellsOf(life)) {
      const steps = stepsOf(life, spell);
      const at = steps.findIndex(({ to }) => to === from);
      const [here, next] = [steps[at], steps[at + 1]];
      if (at < 0 || !here || !next || !isIn(period, next.on)) continue;
      return { category: `${next.to}.${bandOf(daysBetween(here.on, next.on))}` };
    }
    return undefined;
  };
}

/** Stages of a spell by their days, each later one further on; what is made up for afterwards is left out. */
function stepsOf(life: Life, spell: Spell): readonly Step[] {
  const inSpell = (on: Day) => on >= spell.startedOn && (spell.nextOn === null || on < spell.nextOn);
  const first = (...kinds: Parameters<typeof daysOf>[1][]) => earliest(daysOf(life, ...kinds).filter(inSpell));
  const days: Record<Stop, Day | undefined> = {
    introduced: spell.startedOn,
    'key-worker': first('key-worker-named'),
    conversation: elementOn(life, spell, 'initial-conversation'),
    helped: first('helped'),
    plan: elementOn(life, spell, 'care-plan'),
    'handed-over': first('hand-over-completed'),
    'own-choice': spell.endedOn ?? undefined,
  };
  const order: readonly Stop[] = [...STAGES, 'handed-over', 'own-choice'];
  const steps = order.flatMap((to, rank) => (days[to] === undefined ? [] : [{ to, rank, on: days[to] }]));
  let furthest = -1;
  return steps
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : one.rank - other.rank))
    .filter(({ rank }) => {
      if (rank <= furthest) return false;
      furthest = rank;
      return true;
    });
}
