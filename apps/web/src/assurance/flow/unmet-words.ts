import type { FigureDefinition, PublishedFigure } from '../../answers/figures';
import type { RoomByNeed, ServiceWithoutRoom } from '../../answers/provider-directory';
import { dayName } from '../../dates';
import { cellOf, outcomesOf, periodName, shownOf } from './figure-words';

const DAY_MS = 24 * 60 * 60 * 1000;
/** From so many days on, a service counts as one that has long had no room. */
export const LONG_DAYS = 28;

const daysSince = (day: string, today: string): number =>
  Math.round((Date.parse(`${today}T12:00:00Z`) - Date.parse(`${day}T12:00:00Z`)) / DAY_MS);
const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** A figure of one quarter in a sentence; from numbers that are shown and from nothing else. */
export function unmetSays(definition: FigureDefinition, { table, period, why }: PublishedFigure, what: string): string {
  const all = table && cellOf(table, null)?.people;
  if (!table || !all) return `${periodName(period)}: for how many people ${what} cannot be said. ${why ?? ''}`.trim();
  if (!('shown' in all))
    return `${periodName(period)}: ${what} for few people, or for a number that could tell of few.`;
  if (all.shown === 0) return `${periodName(period)}: of nobody was it recorded that ${what}.`;
  const most = outcomesOf(definition, table)
    .flatMap(({ code, says }) => {
      const people = cellOf(table, code)?.people;
      return people !== undefined && 'shown' in people && people.shown > 0 ? [{ says, shown: people.shown }] : [];
    })
    .sort((one, other) => other.shown - one.shown)[0];
  const often = most ? ` Most often: ${most.says} (${most.shown}).` : ' For what most often cannot be shown.';
  return `${periodName(period)}: ${what} for about ${all.shown} people.${often}`;
}

/** The number of one need in a figure; `–` where the figure is not there at all. */
export function numberOf(figure: PublishedFigure | undefined, code: string): string {
  if (!figure) return '–';
  return figure.table?.levels[0] === 'each' ? shownOf(cellOf(figure.table, code)?.people) : '*';
}

/** For which needs nothing is listed, and for which no service says that it has room. */
export function roomSays({ needs, services }: Pick<RoomByNeed, 'needs' | 'services'>, today: string): string[] {
  const nothing = needs.filter((one) => one.listed === 0).map(({ says }) => says);
  const full = needs.filter((one) => one.listed > 0 && one.withoutRoom === one.listed).map(({ says }) => says);
  const unsaid = needs.filter((one) => one.listed > one.withoutRoom && one.withRoom === 0).map(({ says }) => says);
  const long = services.filter((one) => isLong(one, today)).length;
  return [
    nothing.length === 0 ? 'Something is listed for every need.' : `Nothing is listed for: ${listed(nothing)}.`,
    ...(full.length === 0 ? [] : [`Every service that is listed has no room for: ${listed(full)}.`]),
    ...(unsaid.length === 0 ? [] : [`Whether there is room is not known for: ${listed(unsaid)}.`]),
    long === 0
      ? 'No service is known to have had no room for four weeks or longer.'
      : `${long === 1 ? 'One service has' : `${long} services have`} had no room for four weeks or longer.`,
  ];
}

/** Whether it is known to have had no room for so long; of one that stopped saying anything it is not. */
function isLong({ fullSince, isNotKnown, pausedSince }: ServiceWithoutRoom, today: string): boolean {
  const isFull = fullSince !== null && !isNotKnown && daysSince(fullSince, today) >= LONG_DAYS;
  return isFull || (pausedSince !== null && daysSince(pausedSince, today) >= LONG_DAYS);
}

/** Since when, and how far that is known. */
export function sinceSays(service: ServiceWithoutRoom): string {
  const { fullSince, lastSaidOn, isNotKnown, hadGaps, pausedSince, pausedUntil } = service;
  const paused =
    pausedSince === null || pausedUntil === null
      ? []
      : [`Takes nobody new since ${dayName(pausedSince)}, until ${dayName(pausedUntil)}.`];
  if (fullSince === null) return paused.join(' ');
  const gaps = hadGaps ? ' For some weeks in between nobody said.' : '';
  const said = lastSaidOn !== null && lastSaidOn !== fullSince ? `, last said on ${dayName(lastSaidOn)}` : '';
  const full = isNotKnown
    ? `Said on ${dayName(lastSaidOn ?? fullSince)} that there was no room${fullSince === lastSaidOn ? '' : `, as since ${dayName(fullSince)}`}. Nobody has said since, so it is not known.${gaps}`
    : `No room since ${dayName(fullSince)}${said}.${gaps}`;
  return [full, ...paused].join(' ');
}
