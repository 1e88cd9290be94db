import type { Decision } from '@platform/decider/decider';
import type { PersonRegistered } from '../../domain/person/person.events';
import type { Person } from '../../domain/person/person.state';

export type RegisterPersonRefusal = never;

/** The first introduction registers a person; a later one of the same person finds them here. */
export function registerPerson(
  person: PersonRegistered['data'],
  current: Person,
): Decision<PersonRegistered, RegisterPersonRefusal> {
  return current.status === 'registered' ? [] : [{ type: 'PersonRegistered', data: person }];
}
