import type { Day, Life, Period } from './flow-facts.rules';
import { daysBetween, daysLater, isIn } from './flow-facts.rules';
import type { FlowDefinition } from './flow-definitions.rules';
import type { Spell } from './flow-life.rules';
import { AFTER_DAYS, LONG_WAIT_DAYS, STAGES } from './flow-definitions.rules';
import {
  daysOf,
  diedOn,
  earliest,
  ELEMENTS,
  elementOn,
  personClock,
  spellsOf,
  stoppedOn,
  until,
} from './flow-life.rules';
import { LAPSED, NEED_NOT_SAID, NEEDS } from './unmet-definitions.rules';
import { onwards } from './flow-pathways.rules';

/** Where one person is counted, at most once in each figure and period; `days` of whoever waited. */
export interface Counted {
  readonly category: string;
  readonly days?: number;
  /** Which agency owed it, where the figure is of agencies. */
  readonly agencyId?: string;
}
export type Count = (life: Life, period: Period) => Counted | undefined;

const byWait = (from: Day, to: Day): Counted & { readonly days: number } => {
  const days = daysBetween(from, to);
  return { category: days > LONG_WAIT_DAYS ? 'over' : 'within', days };
};
const waitingSince = (from: Day, { to }: Period): Counted => ({ category: byWait(from, to).category });
const isAliveAt = (life: Life, day: Day): boolean => (diedOn(life) ?? '9999') > day;

/** What is counted from facts of later days too is told apart from what had happened by the end of the period. */
const COUNTS: Readonly<Record<string, Count>> = {
  introductions: (life, period) => {
    const [first] = life
      .filter(({ kind, on }) => kind === 'introduced' && isIn(period, on))
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
    return first && { category: first.code ?? 'self' };
  },
  'first-help': (life, period) => {
    const clock = personClock(life);
    if (clock?.helpedOn === undefined || !isIn(period, clock.helpedOn)) return undefined;
    return byWait(clock.startedOn, clock.helpedOn);
  },
  'clock-stopped': (life, period) => {
    for (const spell of spellsOf(life)) {
      const stopped = stoppedOn(life, spell);
      if (stopped !== undefined && isIn(period, stopped)) return byWait(spell.startedOn, stopped);
    }
    return undefined;
  },
  'still-waiting': ofOpenSpells(
    (then) => personClock(then)?.helpedOn !== undefined,
    (then) => personClock(then)?.startedOn,
  ),
  ...Object.fromEntries(ELEMENTS.map((element) => [`missing-${element}`, missing(element)])),
  'asks-made': (life, period) => {
    const asked = life.find(({ kind, on }) => kind === 'asked' && isIn(period, on));
    return asked && { category: 'asked', ...of(asked.agencyId) };
  },
  'asks-answered': (life, period) => {
    const due = firstDue(life, 'asked', period);
    if (!due) return undefined;
    const answer = answerTo(life, due.about, ['ask-accepted', 'ask-declined', 'ask-withdrawn'], period);
    const agency = of(due.agencyId);
    if (!answer) return diedBy(life, due.dueOn) ? undefined : { category: 'unanswered', ...agency };
    if (answer.kind === 'ask-withdrawn') return { category: 'withdrawn', ...agency };
    if (answer.on > due.dueOn) return { category: 'late', ...agency };
    return { category: answer.kind === 'ask-accepted' ? 'accepted' : 'declined', ...agency };
  },
  'hand-overs': (life, period) => {
    const due = firstDue(life, 'hand-over-proposed', period);
    if (!due) return undefined;
    const end = answerTo(life, due.about, ['hand-over-completed', 'hand-over-withdrawn'], period);
    const agency = of(due.agencyId);
    if (!end) return diedBy(life, due.dueOn) ? undefined : { category: 'unconfirmed', ...agency };
    if (end.kind === 'hand-over-withdrawn') return { category: 'withdrawn', ...agency };
    return { category: end.on > due.dueOn ? 'late' : 'completed', ...agency };
  },
  'unmet-reasons': (life, period) => {
    const no = firstUnmet(life, period);
    return no && { category: no.code ?? LAPSED };
  },
  'unmet-needs': (life, period) => {
    const no = firstUnmet(life, period);
    const ask = no && life.find(({ kind, about }) => kind === 'asked' && about === no.about);
    return no && { category: ask?.code ?? NEED_NOT_SAID };
  },
  'unmet-unanswered': (life, period) => {
    const unanswered = unansweredAsks(life)
      .filter(({ endedOn }) => isIn(period, endedOn))
      .toSorted((one, other) => (one.endedOn < other.endedOn ? -1 : one.endedOn > other.endedOn ? 1 : 0))[0];
    return unanswered && { category: unanswered.need };
  },
  'unmet-nothing-found': (life, period) => {
    const first = neverTakenBack(life)
      .filter(({ on }) => isIn(period, on))
      .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0];
    return first && { category: first.need };
  },
  ...Object.fromEntries(
    AFTER_DAYS.flatMap((days) => [
      [`came-back-${days}`, cameBackWithin(days)],
      [`step-down-held-${days}`, stepDownHeldFor(days)],
    ]),
  ),
  ...Object.fromEntries(STAGES.map((from) => [`onwards-${from}`, onwards(from)])),
};

/** How a definition counts one person. Every definition has one. */
export function countOf({ id }: Pick<FlowDefinition, 'id'>): Count {
  const count = COUNTS[id];
  if (!count) throw new Error(`No figure is called ${id}.`);
  return count;
}

function missing(element: (typeof ELEMENTS)[number]): Count {
  return ofOpenSpells(
    (then, spell) => elementOn(then, spell, element) !== undefined,
    (_, spell) => spell.startedOn,
  );
}

/** The same people in each of these figures, so that what two of them differ by tells about nobody. */
function ofOpenSpells(
  isThere: (then: Life, spell: Spell) => boolean,
  since: (then: Life, spell: Spell) => Day | undefined,
): Count {
  return (life, period) => {
    const then = until(life, period.to);
    const spell = spellsOf(then).at(-1);
    if (!spell || spell.endedOn !== null || !isAliveAt(life, period.to)) return undefined;
    return isThere(then, spell) ? { category: 'there' } : waitingSince(since(then, spell) ?? spell.startedOn, period);
  };
}

function cameBackWithin(days: number): Count {
  return (life, period) => {
    const end = endedBefore(life, days, period, ['ended-by-person', 'hand-over-completed']);
    if (end === undefined) return undefined;
    if (isWithin(daysOf(life, 'introduced'), end, days)) return { category: 'came-back' };
    return diedBy(life, daysLater(end, days)) ? undefined : { category: 'did-not' };
  };
}

function stepDownHeldFor(days: number): Count {
  return (life, period) => {
    const end = endedBefore(life, days, period, ['hand-over-completed']);
    if (end === undefined) return undefined;
    if (isWithin(daysOf(life, 'introduced', 'hand-over-proposed'), end, days)) return { category: 'did-not' };
    return diedBy(life, daysLater(end, days)) ? undefined : { category: 'held' };
  };
}

/** The first end of which the days afterwards are over in the period. */
function endedBefore(life: Life, days: number, period: Period, kinds: Parameters<typeof daysOf>[1][]): Day | undefined {
  return earliest(daysOf(life, ...kinds).filter((on) => isIn(period, daysLater(on, days))));
}

const isWithin = (happened: readonly Day[], after: Day, days: number): boolean =>
  happened.some((on) => on > after && on <= daysLater(after, days));
const diedBy = (life: Life, day: Day): boolean => !isAliveAt(life, day);
const of = (agencyId: string | null): Pick<Counted, 'agencyId'> => (agencyId === null ? {} : { agencyId });

function firstDue(life: Life, kind: 'asked' | 'hand-over-proposed', period: Period) {
  return life
    .flatMap((fact) => (fact.kind === kind && fact.dueOn !== null ? [{ ...fact, dueOn: fact.dueOn }] : []))
    .filter(({ dueOn }) => isIn(period, dueOn))
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : one.dueOn > other.dueOn ? 1 : 0))[0];
}

function firstUnmet(life: Life, period: Period) {
  return life
    .filter(({ kind, on }) => (kind === 'ask-declined' || kind === 'ask-lapsed') && isIn(period, on))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))[0];
}

/** Asks that lapsed, or that whoever asked took back after the day on which the answer was due. */
function unansweredAsks(life: Life): readonly { readonly need: string; readonly endedOn: Day }[] {
  return life.flatMap(({ kind, about, on }) => {
    const ask = life.find((fact) => fact.kind === 'asked' && fact.about === about);
    const isLate = kind === 'ask-withdrawn' && ask !== undefined && ask.dueOn !== null && on > ask.dueOn;
    return kind === 'ask-lapsed' || isLate ? [{ need: ask?.code ?? NEED_NOT_SAID, endedOn: on }] : [];
  });
}

/** What nothing was found for, without what was said by mistake: each taking back is of the newest of its need. */
function neverTakenBack(life: Life): readonly { readonly need: string; readonly on: Day }[] {
  const said: { readonly need: string; readonly on: Day }[] = [];
  for (const { kind, code, on } of life) {
    if (code === null || !Object.hasOwn(NEEDS, code)) continue;
    if (kind === 'nothing-found') said.push({ need: code, on });
    const newest = kind === 'nothing-found-taken-back' ? said.findLastIndex(({ need }) => need === code) : -1;
    if (newest >= 0) said.splice(newest, 1);
  }
  return said;
}

function answerTo(life: Life, about: string | null, kinds: Parameters<typeof daysOf>[1][], { to }: Period) {
  return life.find((fact) => fact.about === about && kinds.includes(fact.kind) && fact.on <= to);
}
