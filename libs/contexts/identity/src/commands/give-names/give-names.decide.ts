import type { Decision } from '@platform/decider/decider';
import { asGiven, asGivenOrNull } from '../../domain/person-names/name.rules';
import type { NamesGiven } from '../../domain/person-names/person-names.events';
import type { PersonNames } from '../../domain/person-names/person-names.state';

export type GiveNamesRefusal = 'born-after-today' | 'names-changed-since-you-looked';

export interface NamesTyped extends Omit<NamesGiven['data'], 'givenAt'> {
  readonly at: string;
  /** Where the alliance is, `YYYY-MM-DD`. */
  readonly today: string;
  /** How often names had been given when the editor looked. */
  readonly timesSeen: number;
}

/** A name is kept as it was given: no first and last part, no capital that was not written, nothing cut off. */
export function giveNames(
  { personId, name, knownAs, pronouns, dateOfBirth, at, today, timesSeen }: NamesTyped,
  { times, given }: PersonNames,
): Decision<NamesGiven, GiveNamesRefusal> {
  const names = {
    name: asGiven(name),
    knownAs: asGivenOrNull(knownAs),
    pronouns: asGivenOrNull(pronouns),
    dateOfBirth,
  };
  if (dateOfBirth !== null && dateOfBirth > today) return { refused: 'born-after-today' };
  if (given && JSON.stringify(given) === JSON.stringify(names)) return [];
  if (timesSeen !== times) return { refused: 'names-changed-since-you-looked' };
  return [{ type: 'NamesGiven', data: { personId, ...names, givenAt: at } }];
}
