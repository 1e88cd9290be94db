import type { EquityGrouping, EquityTable } from '../../answers/figures';
import { STAR } from './figure-words';

const NOT_KNOWN = 'notKnown';
const PREFERS_NOT_TO_SAY = 'prefer-not-to-say';
const UNKNOWNS = [
  { code: PREFERS_NOT_TO_SAY, says: 'Would rather not say' },
  { code: NOT_KNOWN, says: 'Not asked' },
];

/** The number of one group, over all outcomes when none is named. */
export function countOf(table: EquityTable, group: string | null, outcome: string | null = null) {
  const [by, as] = [table.dimensions.indexOf(table.name), table.dimensions.indexOf('outcome')];
  return table.cells.find(({ at }) => at[by] === group && (as < 0 || at[as] === outcome));
}

/** Groups as they are shown: all of them, or only whether anything is known where they could not be protected. */
export function rowsOf(grouping: EquityGrouping, table: EquityTable): { code: string; says: string }[] {
  const level = table.levels[table.dimensions.indexOf(table.name)];
  const known = level === 'each' ? grouping.groups : [{ code: 'said', says: 'Said something' }];
  return level === 'together' ? [] : [...known, ...UNKNOWNS].filter(({ code }) => countOf(table, code) !== undefined);
}

/** Whether outcomes are told apart, or everybody is shown together. */
export const showsOutcomes = (table: EquityTable): boolean =>
  table.levels[table.dimensions.indexOf('outcome')] === 'each';

/** What is not known, in one sentence; from numbers that are shown and from nothing else. */
export function unknownSays({ title }: EquityGrouping, table: EquityTable | undefined): string {
  const about = title.toLowerCase();
  const all = table && countOf(table, null)?.people;
  if (!table || !all || !('shown' in all) || all.shown === 0)
    return `${title}: too few people are counted to say for how many we do not know.`;
  const counts = UNKNOWNS.flatMap(({ code }) => countOf(table, code)?.people ?? []);
  if (counts.length === 0) return `${title}: for how many we do not know cannot be shown.`;
  const shown = counts.flatMap((people) => ('shown' in people ? [people.shown] : []));
  if (shown.length === 0)
    return `${title}: for how many we do not know is ${STAR}, which is few, or could tell of few.`;
  const unknown = shown.reduce((sum, people) => sum + people, 0);
  const inTen = Math.min(10, Math.round((10 * unknown) / all.shown));
  const atLeast = shown.length < counts.length ? 'at least ' : '';
  if (inTen === 0) return `${title}: we know it of nearly everybody.`;
  return `${title}: for ${atLeast}${inTen} in 10 we do not know it (${atLeast}${unknown} of ${all.shown} people). What follows is of the others, and they may differ from those whose ${about} we do not know.`;
}
