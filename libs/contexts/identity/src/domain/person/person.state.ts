import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { PersonEvent } from './person.events';

export type Person =
  | { readonly status: 'unknown' }
  | { readonly status: 'registered'; readonly personId: string; readonly accountId: string | null };

export function evolve(person: Person, event: PersonEvent): Person {
  switch (event.type) {
    case 'PersonRegistered':
      return { status: 'registered', personId: event.data.personId, accountId: null };
    case 'PersonAccountLinked':
      return person.status === 'unknown' ? person : { ...person, accountId: event.data.accountId };
  }
}

export const personStream = defineStream<Person, PersonEvent>({
  category: 'person',
  eventTypes: { PersonRegistered: true, PersonAccountLinked: true },
  initial: { status: 'unknown' },
  evolve,
  informationClass: 'identity',
  personal: { PersonRegistered: { name: ERASED, communicationNeeds: null } },
});
