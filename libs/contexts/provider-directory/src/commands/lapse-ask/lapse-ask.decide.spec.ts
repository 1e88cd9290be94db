import fc from 'fast-check';
import type { Decision } from '@platform/decider/decider';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { AskEvent } from '../../domain/ask/ask.events';
import {
  accepted,
  acceptedByLink,
  AGENCY_ID,
  ASKER_ID,
  declined,
  lapsed,
  made,
  MEMBER_ID,
  SAID_TO_BE,
  withdrawn,
} from '../../domain/ask/ask.fixtures';
import type { Ask } from '../../domain/ask/ask.state';
import { askStream } from '../../domain/ask/ask.state';
import type { LinkAnswer } from '../answer-by-link/answer-by-link.decide';
import { answerByLink } from '../answer-by-link/answer-by-link.decide';
import { acceptAsk } from '../accept-ask/accept-ask.decide';
import { declineAsk } from '../decline-ask/decline-ask.decide';
import { withdrawAsk } from '../withdraw-ask/withdraw-ask.decide';
import { lapseAsk } from './lapse-ask.decide';

const BEFORE_IT_LAPSES = '2026-03-18T08:59:59.999Z';
const WHEN_IT_LAPSES = '2026-03-18T09:00:00.000Z';

describe('an ask that nobody answered', () => {
  it('lapses fourteen days after its answer was due', () =>
    given(askStream, [made()])
      .when((state) => lapseAsk(WHEN_IT_LAPSES, state))
      .then([lapsed()]));

  it('does not lapse before', () =>
    given(askStream, [made()])
      .when((state) => lapseAsk(BEFORE_IT_LAPSES, state))
      .thenNothing());

  it.each([accepted(), acceptedByLink(), declined(), withdrawn(), lapsed()])(
    'is left alone once it has its end: $type',
    (end) =>
      given(askStream, [made(), end])
        .when((state) => lapseAsk(WHEN_IT_LAPSES, state))
        .thenNothing(),
  );
});

type Attempt = (ask: Ask) => Decision<AskEvent, string>;
const at = WHEN_IT_LAPSES;
const byLink = (answer: LinkAnswer, ask: Ask) =>
  answerByLink({ answer, saidToBe: SAID_TO_BE, linkId: 'the link', at: BEFORE_IT_LAPSES }, ask);
const attempts: Readonly<Record<string, Attempt>> = {
  accept: (ask) =>
    acceptAsk(
      {
        member: { memberId: MEMBER_ID, agencyId: AGENCY_ID, role: 'clinician' },
        roleNamed: null,
        acceptedBy: MEMBER_ID,
        at,
      },
      ask,
    ),
  decline: (ask) => declineAsk({ reason: 'no-room', suggestion: null, declinedBy: MEMBER_ID, at }, ask),
  withdraw: (ask) => withdrawAsk({ reason: 'No longer needed.', withdrawnBy: ASKER_ID, at }, ask),
  'accept by link': (ask) => byLink({ say: 'yes' }, ask),
  'decline by link': (ask) => byLink({ say: 'no', reason: 'not-at-these-times', suggestion: null }, ask),
  lapse: (ask) => lapseAsk(at, ask),
};

it('whatever is tried, in whatever order, an ask has exactly one end and the others are told', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...Object.keys(attempts)), { minLength: 1 }), (names) => {
      const history: AskEvent[] = [made()];
      for (const name of names) {
        const before = foldEvents(askStream.evolve, askStream.initial, history);
        const decision = attempts[name]?.(before) ?? [];
        if (before.status === 'waiting') expect(isRefusal(decision) ? decision.refused : decision).toHaveLength(1);
        else if (name === 'lapse') expect(decision).toEqual([]);
        else expect(decision).toEqual({ refused: `already-${before.status}` });
        if (!isRefusal(decision)) history.push(...decision);
      }
      expect(history).toHaveLength(2);
    }),
  );
});
