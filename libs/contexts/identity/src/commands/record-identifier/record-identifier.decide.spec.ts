import { given } from '@platform/decider/given-when-then';
import {
  OTHER_TEST_NUMBER,
  recordedNumber,
  TEST_NUMBER,
  withdrawnNumber,
} from '../../domain/identifiers/identifiers.fixtures';
import { identifiersStream } from '../../domain/identifiers/identifiers.state';
import { recordIdentifier } from './record-identifier.decide';

const typing = {
  personId: 'person-1',
  identifierId: 'n1',
  kind: 'nhs-number' as const,
  typed: ' 999 000-0018',
  allowsTestNumbers: true,
  at: '2026-03-02T09:00:00.000Z',
};

describe('recording a number', () => {
  it('keeps its ten digits, not verified', () =>
    given(identifiersStream, [])
      .when((state) => recordIdentifier(typing, state))
      .then([recordedNumber()]));

  it('is already so for the same number', () =>
    given(identifiersStream, [recordedNumber()])
      .when((state) => recordIdentifier({ ...typing, identifierId: 'n2' }, state))
      .thenNothing());

  it('is refused while another of the same kind stands', () =>
    given(identifiersStream, [recordedNumber()])
      .when((state) => recordIdentifier({ ...typing, typed: OTHER_TEST_NUMBER }, state))
      .thenRefused('another-number-is-recorded'));

  it('is possible again once the wrong one was withdrawn, and the wrong one stays in the history', () => {
    const after = given(identifiersStream, [recordedNumber(), withdrawnNumber()])
      .when((state) => recordIdentifier({ ...typing, identifierId: 'n2', typed: OTHER_TEST_NUMBER }, state))
      .thenState();
    expect(after.map(({ value, withdrawn }) => [value, withdrawn?.because])).toEqual([
      [TEST_NUMBER, 'mistyped'],
      [OTHER_TEST_NUMBER, undefined],
    ]);
  });

  it('is refused with what is wrong with it', () => {
    given(identifiersStream, [])
      .when((state) => recordIdentifier({ ...typing, typed: '999 000 0017' }, state))
      .thenRefused('number-check-digit-wrong');
    given(identifiersStream, [])
      .when((state) => recordIdentifier({ ...typing, allowsTestNumbers: false }, state))
      .thenRefused('number-is-for-testing');
  });
});
