import { given } from '@platform/decider/given-when-then';
import { linkedTo, registered } from '../../domain/person/person.fixtures';
import { personStream } from '../../domain/person/person.state';
import { linkAccount } from './link-account.decide';

const { data: link } = linkedTo('account-1');

describe('linking an account by receipt code', () => {
  it('makes the account the person', () =>
    given(personStream, [registered()])
      .when((state) => linkAccount(link, state, false))
      .then([linkedTo('account-1')]));

  it('is already so for the same account', () =>
    given(personStream, [registered(), linkedTo('account-1')])
      .when((state) => linkAccount(link, state, true))
      .thenNothing());

  it('is refused for a code that belongs to nobody', () =>
    given(personStream, [])
      .when((state) => linkAccount(link, state, false))
      .thenRefused('receipt-code-unknown'));

  it('is refused when somebody else has linked this person', () =>
    given(personStream, [registered(), linkedTo('account-2')])
      .when((state) => linkAccount(link, state, false))
      .thenRefused('person-already-linked'));

  it('is refused when the account is another person already', () =>
    given(personStream, [registered()])
      .when((state) => linkAccount(link, state, true))
      .thenRefused('account-already-linked'));
});
