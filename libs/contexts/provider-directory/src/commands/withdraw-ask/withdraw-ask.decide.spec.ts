import { given } from '@platform/decider/given-when-then';
import { accepted, acceptedByLink, ASKER_ID, declined, lapsed, made, withdrawn } from '../../domain/ask/ask.fixtures';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';
import { withdrawAsk } from './withdraw-ask.decide';

const withdrawing = { reason: 'Found something nearer.', withdrawnBy: ASKER_ID, at: '2026-03-03T09:00:00.000Z' };

describe('withdrawing an ask', () => {
  it('ends it with the reason', () =>
    given(askStream, [made()])
      .when((state) => withdrawAsk(withdrawing, state))
      .then([withdrawn()]));

  it.each([accepted(), acceptedByLink(), declined(), withdrawn(), lapsed()])(
    'is refused once the ask has its end: $type',
    (end) =>
      given(askStream, [made(), end])
        .when((state) => withdrawAsk(withdrawing, state))
        .thenRefused(`already-${STATUS_AFTER[end.type]}`),
  );

  it('is refused for an ask that was never made', () =>
    given(askStream, [])
      .when((state) => withdrawAsk(withdrawing, state))
      .thenRefused('ask-not-found'));
});
