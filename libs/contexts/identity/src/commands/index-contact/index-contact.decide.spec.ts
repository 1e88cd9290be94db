import { given } from '@platform/decider/given-when-then';
import type { ContactIndexed } from '../../domain/match-keys/match-keys.events';
import { matchKeysStream } from '../../domain/match-keys/match-keys.state';
import { indexContact } from './index-contact.decide';

const indexed = (...digests: string[]): ContactIndexed => ({
  type: 'ContactIndexed',
  data: { personId: 'person-1', digests },
});

describe('indexing how to reach somebody', () => {
  it('adds what is new to what was known', () =>
    given(matchKeysStream, [indexed('a')])
      .when((state) => indexContact(indexed('b').data, state))
      .then([indexed('a', 'b')]));

  it('is already so when all of it is known', () =>
    given(matchKeysStream, [indexed('a', 'b')])
      .when((state) => indexContact(indexed('b').data, state))
      .thenNothing());
});
