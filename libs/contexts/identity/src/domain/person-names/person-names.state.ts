import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { NamesGiven, PersonNamesEvent } from './person-names.events';

export interface PersonNames {
  /** How often names were given: what an editor saw, so that nobody overwrites what they had not seen. */
  readonly times: number;
  readonly given: Pick<NamesGiven['data'], 'name' | 'knownAs' | 'pronouns' | 'dateOfBirth'> | null;
}

export const personNamesStream = defineStream<PersonNames, PersonNamesEvent>({
  category: 'personNames',
  initial: { times: 0, given: null },
  evolve: ({ times }, { data: { name, knownAs, pronouns, dateOfBirth } }) => ({
    times: times + 1,
    given: { name, knownAs, pronouns, dateOfBirth },
  }),
  informationClass: 'identity',
  personal: { NamesGiven: { name: ERASED, knownAs: null, pronouns: null, dateOfBirth: null } },
});
