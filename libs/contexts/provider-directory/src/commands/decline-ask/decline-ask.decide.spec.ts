import { given } from '@platform/decider/given-when-then';
import { accepted, acceptedByLink, declined, lapsed, made, MEMBER_ID, withdrawn } from '../../domain/ask/ask.fixtures';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';
import type { Declining } from './decline-ask.decide';
import { declineAsk } from './decline-ask.decide';

const declining: Declining = {
  reason: 'no-room',
  suggestion: 'The choir on Thursdays has room.',
  declinedBy: MEMBER_ID,
  at: '2026-03-03T09:00:00.000Z',
};

describe('declining an ask', () => {
  it('says why, and what might help instead', () =>
    given(askStream, [made()])
      .when((state) => declineAsk(declining, state))
      .then([declined({ suggestion: 'The choir on Thursdays has room.' })]));

  it.each([accepted(), acceptedByLink(), declined(), withdrawn(), lapsed()])(
    'is refused once the ask has its end: $type',
    (end) =>
      given(askStream, [made(), end])
        .when((state) => declineAsk(declining, state))
        .thenRefused(`already-${STATUS_AFTER[end.type]}`),
  );

  it('is refused for an ask that was never made', () =>
    given(askStream, [])
      .when((state) => declineAsk(declining, state))
      .thenRefused('ask-not-found'));
});
