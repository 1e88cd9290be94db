import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  completed,
  firstContact,
  late,
  LATER,
  proposed,
  receiver,
  sender,
  unanswered,
  withdrawn,
} from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { Withdrawal } from './withdraw-hand-over.decide';
import { withdrawHandOver } from './withdraw-hand-over.decide';

const { reason, withdrawnAt } = withdrawn().data;
const withdrawal: Withdrawal = { reason, withdrawnBy: sender, now: new Date(withdrawnAt) };

describe('withdrawing a hand-over', () => {
  it.each([
    ['before it is accepted', [proposed()], null],
    ['after it is accepted', [proposed(), accepted()], receiver],
  ] as const)('keeps why, and who had accepted, %s', (_when, history, receiverId) =>
    given(handOverStream, history)
      .when((state) => withdrawHandOver(withdrawal, state))
      .then([withdrawn({ receiverId })]),
  );

  it('keeps that it was late when nobody had noticed yet', () =>
    given(handOverStream, [proposed()])
      .when((state) => withdrawHandOver({ ...withdrawal, now: new Date(LATER) }, state))
      .then([unanswered(), late(), withdrawn({ withdrawnAt: LATER })]));

  it.each([
    ['hand-over-not-found', []],
    ['hand-over-withdrawn', [proposed(), withdrawn()]],
    ['first-contact-already-made', [proposed(), accepted(), firstContact(), completed()]],
  ] as const)('is refused with %s', (code, history) =>
    given(handOverStream, history)
      .when((state) => withdrawHandOver(withdrawal, state))
      .thenRefused(code),
  );
});
