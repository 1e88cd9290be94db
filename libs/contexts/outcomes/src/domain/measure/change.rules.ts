import { between } from './calendar.rules';
import type { Item, MeasureDefinition, Total } from './definition.rules';
import { isCase } from './definition.rules';

/** Something said on a day; `position` tells what was said later on the same day. */
export interface Said<Value> {
  readonly on: string;
  readonly position: bigint;
  readonly value: Value;
}

export interface Change {
  readonly first: number;
  readonly latest: number;
  /** Latest less first. */
  readonly change: number;
  readonly sentence: string;
}

export interface ScoreChange extends Change {
  /** `not-known` where no size beyond chance is published. */
  readonly meaning: 'lower-beyond-chance' | 'higher-beyond-chance' | 'within-chance' | 'not-known';
  /** Whether the line that services use was crossed. */
  readonly crossed: 'now-under' | 'now-over' | null;
}

/** How it is said: `whose` is "your" to the person and "the" to others; `today` is `YYYY-MM-DD`. */
export interface Telling {
  readonly whose: 'your' | 'the';
  readonly today: string;
}

/** The first and the latest, in whatever order they are given; none of fewer than two, for one point is no change. */
export function firstAndLatest<Value>(said: readonly Said<Value>[]): readonly [Said<Value>, Said<Value>] | null {
  const inOrder = [...said].sort((a, b) => (a.on === b.on ? Number(a.position - b.position) : a.on < b.on ? -1 : 1));
  const [first, latest] = [inOrder.at(0), inOrder.at(-1)];
  return first && latest && inOrder.length >= 2 ? [first, latest] : null;
}

/** The change of one measure of one person between two of their own scores. */
export function scoreChange(
  { name, scoring }: MeasureDefinition,
  scores: readonly Said<number>[],
  { whose, today }: Telling,
): ScoreChange | null {
  const pair = firstAndLatest(scores);
  if (!pair || scoring.kind === 'each') return null;
  const [first, latest] = pair;
  const change = Number((latest.value - first.value).toFixed(scoring.decimals));
  const meaning = meaningOf(change, scoring);
  const crossing = crossed(first.value, latest.value, scoring);
  return {
    first: first.value,
    latest: latest.value,
    change,
    meaning,
    crossed: crossing,
    sentence: [
      `${between(first.on, latest.on, today)} ${whose} ${name} ${moved(first.value, latest.value, '')}`,
      change === 0 || meaning === 'not-known' ? '.' : SAID_OF_CHANCE[meaning],
      sayCrossing(crossing, scoring),
    ].join(''),
  };
}

const SAID_OF_CHANCE = {
  'lower-beyond-chance': ', more than chance would explain.',
  'higher-beyond-chance': ', more than chance would explain.',
  'within-chance': ', no more than chance could explain.',
};

function meaningOf(change: number, { reliableChange }: Total): ScoreChange['meaning'] {
  if (!reliableChange) return 'not-known';
  if (Math.abs(change) < reliableChange.points) return 'within-chance';
  return change < 0 ? 'lower-beyond-chance' : 'higher-beyond-chance';
}

/** Over and under are sides of the number, whichever of them services count. */
function crossed(first: number, latest: number, { caseness }: Total): ScoreChange['crossed'] {
  if (!caseness) return null;
  const [was, is] = [isCase(caseness, first), isCase(caseness, latest)];
  if (was === is) return null;
  return latest > first ? 'now-over' : 'now-under';
}

function sayCrossing(crossing: ScoreChange['crossed'], { caseness }: Total): string {
  if (!crossing || !caseness) return '';
  const line = ` The line that services use for ${caseness.of} is ${caseness.at}:`;
  const [over, under] = caseness.side === 'at-or-over' ? ['there or over', 'under'] : ['over', 'there or under'];
  return crossing === 'now-under'
    ? `${line} it was ${over}, and is now ${under}.`
    : `${line} it was ${under}, and is now ${over}.`;
}

/** The change of one goal, rated from 0 to 10 by the person or with them. */
export function goalChange(ratings: readonly Said<number>[], { today }: Pick<Telling, 'today'>): Change | null {
  const pair = firstAndLatest(ratings);
  if (!pair) return null;
  const [first, latest] = pair;
  return {
    first: first.value,
    latest: latest.value,
    change: latest.value - first.value,
    sentence: `${between(first.on, latest.on, today)} this goal ${moved(first.value, latest.value, ' out of 10')}.`,
  };
}

/** The change of one answer of a measure that is never added up; `answers` are values of its options. */
export function answerChange(
  { text, options }: Item,
  answers: readonly Said<number>[],
  { today }: Pick<Telling, 'today'>,
): string | null {
  const pair = firstAndLatest(answers);
  if (!pair) return null;
  const [was, is] = pair.map(({ value }) => options.find((option) => option.value === value)?.label);
  const when = between(pair[0].on, pair[1].on, today);
  return was === is
    ? `${when} the answer to “${text}” stayed “${is}”.`
    : `${when} the answer to “${text}” went from “${was}” to “${is}”.`;
}

function moved(first: number, latest: number, unit: string): string {
  const points = Number(Math.abs(latest - first).toFixed(2));
  if (points === 0) return `stayed at ${latest}${unit}`;
  const direction = latest < first ? 'lower' : 'higher';
  return `went from ${first} to ${latest}${unit}: ${points} ${points === 1 ? 'point' : 'points'} ${direction}`;
}
