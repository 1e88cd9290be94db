import type { FigureCell, FigureDefinition, FigureTable, PublishedFigure, Shown } from '../../answers/figures';

export const GROUPS: { group: FigureDefinition['group']; title: string }[] = [
  { group: 'introductions', title: 'Introductions' },
  { group: 'waits', title: 'Waits' },
  { group: 'asks', title: 'Asks' },
  { group: 'hand-overs', title: 'Hand-overs' },
  { group: 'afterwards', title: 'What held' },
];

export const STAR = '*';
export const shownOf = (people: Shown | undefined): string =>
  people === undefined ? '–' : 'shown' in people ? String(people.shown) : STAR;
export const valueOf = (people: Shown | undefined): number | null =>
  people !== undefined && 'shown' in people ? people.shown : null;

/** `2026-03` as March 2026, `2026-Q1` as January to March 2026. */
export function periodName(period: string): string {
  const [year = '', part = ''] = period.split('-');
  const month = (number: number) =>
    new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2000, number - 1, 1)),
    );
  if (!part.startsWith('Q')) return `${month(Number(part))} ${year}`;
  const first = Number(part.slice(1)) * 3 - 2;
  return `${month(first)} to ${month(first + 2)} ${year}`;
}

/** The cell of one outcome over everything else, or of everybody. */
export function cellOf(
  table: FigureTable,
  outcome: string | null,
  agency: string | null = null,
): FigureCell | undefined {
  return table.cells.find(({ at }) => at[0] === outcome && at.slice(1).every((category) => category === agency));
}
export const statisticOf = (table: FigureTable, name: string): Shown | undefined =>
  table.statistics.find((one) => one.name === name)?.value;

/** Outcomes as they are shown: those of the definition, or coarser ones where the fine ones could not be protected. */
export function outcomesOf(definition: FigureDefinition, table: FigureTable): { code: string; says: string }[] {
  if (table.levels[0] === 'each') return definition.categories;
  const codes = [...new Set(table.cells.flatMap(({ at }) => (typeof at[0] === 'string' ? [at[0]] : [])))];
  if (table.levels[0] === 'together') return [];
  const says = (code: string) =>
    definition.categories.find((one) => one.code.startsWith(`${code}.`))?.says.split(',')[0] ?? code;
  return codes.map((code) => ({ code, says: says(code) }));
}

/** Newest revision of each period of one figure, oldest period first. */
export function ofFigure(published: PublishedFigure[], definitionId: string): PublishedFigure[] {
  const newest = new Map<string, PublishedFigure>();
  for (const one of published.filter((each) => each.definitionId === definitionId)) {
    if ((newest.get(one.period)?.revision ?? 0) < one.revision) newest.set(one.period, one);
  }
  return [...newest.values()].sort((one, other) => (one.period < other.period ? -1 : 1));
}
