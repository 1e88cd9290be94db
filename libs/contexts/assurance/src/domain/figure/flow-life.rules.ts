import type { Day, FlowFact, Life } from './flow-facts.rules';
import { daysLater } from './flow-facts.rules';

/** Of what a stopped clock of a spell is made; all four have to be there. */
export const ELEMENTS = ['initial-conversation', 'care-plan', 'intervention', 'baseline-outcome'] as const;
export type Element = (typeof ELEMENTS)[number];
/** An introduction so soon after the end of a spell belongs to it. */
const JOINS_WITHIN_DAYS = 5;

export interface Spell {
  readonly startedOn: Day;
  /** When its last introduction ended by the person's own choice; null while one is open. */
  readonly endedOn: Day | null;
  /** Before which its elements lie; null for the last spell. */
  readonly nextOn: Day | null;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
export const earliest = (days: readonly Day[]): Day | undefined => days.toSorted(compare)[0];
export const daysOf = (life: Life, ...kinds: readonly FlowFact['kind'][]): Day[] =>
  life.flatMap(({ kind, on }) => (kinds.includes(kind) ? [on] : []));

/** What had happened by the end of a day, whenever it was recorded. */
export const until = (life: Life, day: Day): Life => life.filter(({ on }) => on <= day);

/** The day on which we heard that somebody has died; undefined when it was a mistake. */
export function diedOn(life: Life): Day | undefined {
  const last = life.findLast(({ kind }) => kind === 'died' || kind === 'death-corrected');
  return last?.kind === 'died' ? last.on : undefined;
}

/** Introductions that are open at the same time, or soon after each other, are one spell; oldest first. */
export function spellsOf(life: Life): readonly Spell[] {
  const introductions = life
    .filter(({ kind }) => kind === 'introduced')
    .map(({ about, on }) => {
      const ends = life.filter((fact) => fact.kind === 'ended-by-person' && fact.about === about);
      const end = ends
        .map((fact) => fact.on)
        .toSorted(compare)
        .at(-1);
      return { startedOn: on, endedOn: end === undefined ? null : later(end, on) };
    })
    .toSorted((one, other) => compare(one.startedOn, other.startedOn));
  const spans: { startedOn: Day; endedOn: Day | null }[] = [];
  for (const next of introductions) {
    const last = spans.at(-1);
    if (!last || (last.endedOn !== null && next.startedOn > daysLater(last.endedOn, JOINS_WITHIN_DAYS))) {
      spans.push(next);
    } else {
      const endedOn = last.endedOn === null || next.endedOn === null ? null : later(last.endedOn, next.endedOn);
      spans[spans.length - 1] = { startedOn: last.startedOn, endedOn };
    }
  }
  return spans.map((one, at) => ({ ...one, nextOn: spans[at + 1]?.startedOn ?? null }));
}

/** The earliest day of an element in a spell. */
export function elementOn(life: Life, { startedOn, nextOn }: Spell, element: Element): Day | undefined {
  const days = life.flatMap(({ kind, code, on }) => (kind === 'element' && code === element ? [on] : []));
  return earliest(days.filter((on) => on >= startedOn && (nextOn === null || on < nextOn)));
}

/** The day of the last of the four; undefined while one is missing. */
export function stoppedOn(life: Life, spell: Spell): Day | undefined {
  const days = ELEMENTS.map((element) => elementOn(life, spell, element));
  return days.includes(undefined) ? undefined : (days as Day[]).toSorted(compare).at(-1);
}

/** From the first introduction anywhere to the first help that was of use, from anybody. */
export function personClock(life: Life): { readonly startedOn: Day; readonly helpedOn: Day | undefined } | undefined {
  const startedOn = earliest(daysOf(life, 'introduced'));
  if (startedOn === undefined) return undefined;
  return { startedOn, helpedOn: earliest(daysOf(life, 'helped').filter((on) => on >= startedOn)) };
}

const later = (one: Day, other: Day): Day => (one > other ? one : other);
