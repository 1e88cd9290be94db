import type { Decision } from '@platform/decider/decider';
import type { PersonAccountLinked } from '../../domain/person/person.events';
import type { Person } from '../../domain/person/person.state';

export type LinkAccountRefusal = 'receipt-code-unknown' | 'person-already-linked' | 'account-already-linked';

/** Whoever holds the receipt code and signs in is the person; one account for one person, once. */
export function linkAccount(
  link: PersonAccountLinked['data'],
  current: Person,
  accountIsLinked: boolean,
): Decision<PersonAccountLinked, LinkAccountRefusal> {
  if (current.status === 'unknown') return { refused: 'receipt-code-unknown' };
  if (current.accountId === link.accountId) return [];
  if (current.accountId !== null) return { refused: 'person-already-linked' };
  if (accountIsLinked) return { refused: 'account-already-linked' };
  return [{ type: 'PersonAccountLinked', data: link }];
}
