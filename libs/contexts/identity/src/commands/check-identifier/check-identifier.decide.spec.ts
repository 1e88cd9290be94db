import { given } from '@platform/decider/given-when-then';
import { recordedNumber, verifiedNumber, withdrawnNumber } from '../../domain/identifiers/identifiers.fixtures';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { checkIdentifier } from './check-identifier.decide';

const { data: check } = verifiedNumber();

describe('checking a number', () => {
  it('says what it came to and how', () =>
    given(identifiersStream, [recordedNumber()])
      .when((state) => checkIdentifier(check, state))
      .then([verifiedNumber()]));

  it('is already so when nothing else came of it', () =>
    given(identifiersStream, [recordedNumber(), verifiedNumber()])
      .when((state) => checkIdentifier(check, state))
      .thenNothing());

  it('can take back what was believed before', () =>
    given(identifiersStream, [recordedNumber(), verifiedNumber()])
      .when((state) => checkIdentifier({ ...check, status: '05', how: 'The name differs.' }, state))
      .then([verifiedNumber({ status: '05', how: 'The name differs.' })]));

  it.each(['07', '08'] as const)(
    'is refused with the status %s, which is said of somebody without a number',
    (status) =>
      given(identifiersStream, [recordedNumber()])
        .when((state) => checkIdentifier({ ...check, status }, state))
        .thenRefused('status-is-of-no-number'),
  );

  it('is refused of a number that was withdrawn, or never recorded', () => {
    given(identifiersStream, [recordedNumber(), withdrawnNumber()])
      .when((state) => checkIdentifier(check, state))
      .thenRefused('identifier-not-here');
    given(identifiersStream, [])
      .when((state) => checkIdentifier(check, state))
      .thenRefused('identifier-not-here');
  });
});
