import type { FlowFactKind, LoggedFact, Period } from '../figure/flow-facts.rules';
import { daysBetween, isIn } from '../figure/flow-facts.rules';
import { spellsOf } from '../figure/flow-life.rules';

/** What may be in a pathway. That somebody died is not: it would tell of one person among few. */
export const STEP_KINDS = [
  ...(['introduced', 'key-worker-named', 'element', 'helped', 'asked', 'ask-accepted', 'ask-declined'] as const),
  ...(['ask-withdrawn', 'ask-lapsed', 'hand-over-proposed', 'hand-over-completed', 'hand-over-withdrawn'] as const),
  'ended-by-person',
] as const satisfies readonly FlowFactKind[];

/** From the finest to the coarsest: by the week, in three bands of time, in their order alone, what happened at all. */
export const LEVELS = ['weeks', 'bands', 'order', 'kinds'] as const;
export type Level = (typeof LEVELS)[number];

/** Of one person: where it began, and each step after so many days. It does not leave in this form. */
export interface Pathway {
  readonly start: LoggedFact;
  readonly steps: readonly { readonly code: string; readonly days: number; readonly position: bigint }[];
}

/** What may be shown of a pathway; `when` is a week, a band or nothing. */
export interface Shape {
  readonly level: Level;
  readonly steps: readonly { readonly code: string; readonly when: string | null }[];
}

/** The first pathway of a person that began in a period. */
export function pathwayIn(life: readonly LoggedFact[], period: Period): Pathway | undefined {
  const spell = spellsOf(life).find(({ startedOn }) => isIn(period, startedOn));
  const start = spell && life.find(({ kind, on }) => kind === 'introduced' && on === spell.startedOn);
  if (!spell || !start) return undefined;
  const kinds: readonly FlowFactKind[] = STEP_KINDS;
  const steps = life
    .filter(({ kind, on }) => kinds.includes(kind) && on >= spell.startedOn && on < (spell.nextOn ?? '9999'))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
    .map(({ kind, code, on, position }) => {
      return { code: kind === 'element' ? (code ?? kind) : kind, days: daysBetween(spell.startedOn, on), position };
    });
  return { start, steps };
}

export function shapeAt(level: Level, { steps }: Pathway): Shape {
  const timed = steps.map(({ code, days }) => ({ code, when: level === 'weeks' ? weekOf(days) : level === 'bands' ? bandOf(days) : null })); // prettier-ignore
  const known = new Set<string>();
  const once = timed.filter(({ code, when }) => {
    const step = `${code} ${when}`;
    if (level === 'weeks' || !known.has(step)) return known.add(step);
    return false;
  });
  const ordered = level === 'kinds' ? once.toSorted((one, other) => (one.code < other.code ? -1 : 1)) : once;
  return { level, steps: ordered };
}

/**
 * For each pathway the finest shape that at least `fewest` people share, counting only those who are not shown finer: that
 * somebody is not shown finer tells something too. Null where even the coarsest is of too few.
 */
export function shapesShown(pathways: readonly Pathway[], fewest: number): readonly (Shape | null)[] {
  const shown = new Map<Pathway, Shape>();
  for (const level of LEVELS) {
    const groups = new Map<string, { readonly shape: Shape; readonly of: Pathway[] }>();
    for (const pathway of pathways) {
      if (shown.has(pathway)) continue;
      const shape = shapeAt(level, pathway);
      const group = groups.get(JSON.stringify(shape)) ?? { shape, of: [] };
      group.of.push(pathway);
      groups.set(JSON.stringify(shape), group);
    }
    for (const { shape, of } of groups.values())
      if (of.length >= fewest) for (const pathway of of) shown.set(pathway, shape);
  }
  return pathways.map((pathway) => shown.get(pathway) ?? null);
}

const weekOf = (days: number): string => String(Math.floor(days / 7));
const bandOf = (days: number): string => (days <= 7 ? '7' : days <= 28 ? '28' : 'more');
