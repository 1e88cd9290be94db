import { given } from '@platform/decider/given-when-then';
import { recordedNumber, withdrawnNumber } from '../../domain/identifiers/identifiers.fixtures';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { withdrawIdentifier } from './withdraw-identifier.decide';

const { data: withdrawal } = withdrawnNumber();

describe('withdrawing a wrong number', () => {
  it('ends it and says why', () =>
    given(identifiersStream, [recordedNumber()])
      .when((state) => withdrawIdentifier(withdrawal, state))
      .then([withdrawnNumber()]));

  it('is already so once it was withdrawn', () =>
    given(identifiersStream, [recordedNumber(), withdrawnNumber()])
      .when((state) => withdrawIdentifier(withdrawal, state))
      .thenNothing());

  it('is refused of a number that is not there', () =>
    given(identifiersStream, [])
      .when((state) => withdrawIdentifier(withdrawal, state))
      .thenRefused('identifier-not-here'));
});
