import type { ClockElement, SpellEvent } from './spell.events';
import { ELEMENTS } from './spell.events';

/** Policy of the alliance: an introduction so soon after a spell has ended belongs to it. In days. */
export const JOINS_WITHIN_DAYS = 5;

/** Something that happened on a civil day, `YYYY-MM-DD`; facts of different days may come to be known in any order. */
export type ClockFact =
  | { readonly fact: 'introduced' | 'ended'; readonly introductionId: string; readonly on: string }
  | { readonly fact: 'element'; readonly element: ClockElement; readonly on: string }
  | { readonly fact: 'helped'; readonly on: string };
/** With the civil day on which it was recorded. */
export type KnownFact = ClockFact & { readonly knownOn: string };

export interface Spell {
  readonly startedOn: string;
  /** When its last introduction ended; null while one is open. */
  readonly endedOn: string | null;
  readonly elements: Readonly<Record<ClockElement, string | null>>;
  readonly missing: readonly ClockElement[];
  /** The day of the last of the four; null while one is missing. */
  readonly stoppedOn: string | null;
}

export interface Clocks {
  /** From the first introduction anywhere to the first help that was of use, from anybody. */
  readonly person: { readonly startedOn: string; readonly helpStartedOn: string | null } | null;
  /** Oldest first. */
  readonly spells: readonly Spell[];
}

/** What an event says of the clocks. */
export function factOf({ type, data }: SpellEvent): ClockFact {
  switch (type) {
    case 'SpellOpened':
    case 'SpellJoined':
      return { fact: 'introduced', introductionId: data.introductionId, on: data.receivedOn };
    case 'SpellLeft':
      return { fact: 'ended', introductionId: data.introductionId, on: data.endedOn };
    case 'ClockElementRecorded':
      return { fact: 'element', element: data.element, on: data.happenedOn };
    case 'HelpStarted':
      return { fact: 'helped', on: data.startedOn };
  }
}

/** From the facts alone, whatever the order in which they came. */
export function clocksOf(facts: readonly ClockFact[]): Clocks {
  const spans = spansOf(facts);
  const [first] = spans;
  if (!first) return { person: null, spells: [] };
  const helped = facts.flatMap((one) => (one.fact === 'helped' && one.on >= first.startedOn ? [one.on] : []));
  return {
    person: { startedOn: first.startedOn, helpStartedOn: earliest(helped) },
    spells: spans.map(({ startedOn, endedOn }, at) => {
      const next = spans[at + 1]?.startedOn;
      const inSpell = (on: string) => on >= startedOn && (next === undefined || on < next);
      const dayOf = (element: ClockElement) =>
        earliest(facts.flatMap((one) => (one.fact === 'element' && one.element === element && inSpell(one.on) ? [one.on] : []))); // prettier-ignore
      const elements = Object.fromEntries(ELEMENTS.map((element) => [element, dayOf(element)])) as Spell['elements'];
      const missing = ELEMENTS.filter((element) => elements[element] === null);
      const days = ELEMENTS.flatMap((element) => elements[element] ?? []);
      return { startedOn, endedOn, elements, missing, stoppedOn: missing.length > 0 ? null : (days.toSorted().at(-1) ?? null) }; // prettier-ignore
    }),
  };
}

/** What we thought on one day about another: of what was recorded until then, what had happened by the other day. */
export function clocksAsKnown(
  facts: readonly KnownFact[],
  { knownOn, about }: { knownOn: string; about: string },
): Clocks {
  return clocksOf(facts.filter((one) => one.knownOn <= knownOn && one.on <= about));
}

/** Since when the clock of the last spell runs; null when none does. */
export function runsSince(facts: readonly ClockFact[]): string | null {
  const spell = clocksOf(facts).spells.at(-1);
  return spell && spell.endedOn === null && spell.stoppedOn === null ? spell.startedOn : null;
}

/** Whether a clock ran before a fact was known, and none does after. */
export const endsClock = (facts: readonly ClockFact[], next: ClockFact): { readonly endsClock?: true } =>
  runsSince(facts) !== null && runsSince([...facts, next]) === null ? { endsClock: true } : {};

interface Span {
  readonly startedOn: string;
  readonly endedOn: string | null;
}

/** Introductions that are open at the same time, or soon after each other, are one span. */
function spansOf(facts: readonly ClockFact[]): readonly Span[] {
  const ids = new Set(facts.flatMap((one) => (one.fact === 'introduced' ? [one.introductionId] : [])));
  const introductions = [...ids].map((id): Span => {
    const days = (fact: 'introduced' | 'ended') =>
      facts.flatMap((one) => (one.fact === fact && one.introductionId === id ? [one.on] : [])).toSorted();
    const [startedOn = ''] = days('introduced');
    const lastDay = days('ended').at(-1);
    return { startedOn, endedOn: lastDay === undefined ? null : laterOf(startedOn, lastDay) };
  });
  const inOrder = introductions.toSorted((a, b) => compare(a.startedOn, b.startedOn));
  return inOrder.reduce<readonly Span[]>((spans, next) => {
    const last = spans.at(-1);
    if (!last || !joins(last, next)) return [...spans, next];
    const endedOn = last.endedOn === null || next.endedOn === null ? null : laterOf(last.endedOn, next.endedOn);
    return [...spans.slice(0, -1), { startedOn: last.startedOn, endedOn }];
  }, []);
}

export const joins = ({ endedOn }: Pick<Span, 'endedOn'>, { startedOn }: Pick<Span, 'startedOn'>): boolean =>
  endedOn === null || startedOn <= dayLater(endedOn, JOINS_WITHIN_DAYS);

const dayLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const laterOf = (one: string, other: string): string => (one > other ? one : other);
const earliest = (days: readonly string[]): string | null => days.toSorted()[0] ?? null;
