import fc from 'fast-check';
import type { Decision } from '@platform/decider/decider';
import { foldEvents, isRefusal } from '@platform/decider/decider';
import { given } from '@platform/decider/given-when-then';
import type { MessageEvent, Withheld } from '../../domain/message/message.events';
import { attempted, composed, failed, listed, NOW, sent, uncertain } from '../../domain/message/message.fixtures';
import { messageStream } from '../../domain/message/message.state';
import type { Ways } from '../../domain/message/sending.rules';
import { MOST_ATTEMPTS } from '../../domain/message/sending.rules';
import { endAttempt, sendMessage } from './send-message.decide';

const ways = (more: Partial<Ways> = {}): Ways => ({
  isThere: true,
  isDone: false,
  preference: { channel: 'email', address: 'sam@example.org' },
  quietUntil: null,
  heldUntil: null,
  needsAnotherForm: false,
  carrierOf: () => ({ id: 'smtp', needsAddress: true }),
  now: NOW,
  ...more,
});
const of = { messageId: 'message-1', recipientId: 'sam' };
const putOff = (because: 'quiet-hours' | 'safety', until: string) => ({
  type: 'MessagePutOff' as const,
  data: { ...of, because, until, putOffAt: NOW },
});
const withheld = (because: Withheld) => ({
  type: 'MessageWithheld' as const,
  data: { ...of, because, withheldAt: NOW },
});
const MORNING = '2026-03-03T08:00:00.000Z';

describe('sending a message', () => {
  it('writes down that it tries before it tries', () =>
    given(messageStream, [composed()])
      .when((state) => sendMessage(ways(), state))
      .then([attempted()]));

  it('waits for its time', () =>
    given(messageStream, [composed({ notBefore: '2026-03-02T10:00:00.001Z' })])
      .when((state) => sendMessage(ways(), state))
      .thenNothing());

  it.each([
    ['does not want any', { preference: { channel: 'none', address: null } }, 'not-wanted'],
    ['has said nothing', { preference: null }, 'no-address'],
    ['is no longer there', { isThere: false }, 'nobody-there'],
    ['has done already what it tells of', { isDone: true }, 'done-already'],
    ['is reached in a way that nobody carries', { carrierOf: () => null }, 'no-carrier'],
  ] as const)('is withheld, and says why, when the recipient %s', (_who, more, because) =>
    given(messageStream, [composed()])
      .when((state) => sendMessage(ways(more), state))
      .then([withheld(because)]),
  );

  it('of the morning is withheld when the recipient wants none of that, and another one is not', () => {
    const without = ways({ preference: { channel: 'email', address: 'sam@example.org', digest: false } });
    given(messageStream, [composed({ template: 'promises-today' })])
      .when((state) => sendMessage(without, state))
      .then([withheld('not-wanted')]);
    given(messageStream, [composed()])
      .when((state) => sendMessage(without, state))
      .then([attempted()]);
  });

  it('is withheld once it would tell of what is long past', () =>
    given(messageStream, [composed({ uselessAfter: '2026-03-02T09:59:59.999Z' })])
      .when((state) => sendMessage(ways(), state))
      .then([withheld('too-late')]));

  it('waits until it is no longer quiet, unless it is urgent and goes to staff', () => {
    const quiet = ways({ quietUntil: MORNING });
    given(messageStream, [composed({ isUrgent: true })])
      .when((state) => sendMessage(quiet, state))
      .then([putOff('quiet-hours', MORNING)]);
    given(messageStream, [composed({ isUrgent: true, recipientKind: 'staff' })])
      .when((state) => sendMessage(quiet, state))
      .then([attempted()]);
  });

  it('waits for as long as somebody said that hearing of it would do harm, whatever the day', () =>
    given(messageStream, [composed({ uselessAfter: NOW })])
      .when((state) => sendMessage(ways({ heldUntil: MORNING }), state))
      .then([putOff('safety', MORNING)]));

  it.each([{ preference: { channel: 'letter', address: null } as const }, { needsAnotherForm: true }])(
    'is put on the list of letters for whoever reads no screen: %j',
    (more) =>
      given(messageStream, [composed()])
        .when((state) => sendMessage(ways(more), state))
        .then([listed()]),
  );

  it('needs no address where nothing leaves the product', () =>
    given(messageStream, [composed()])
      .when((state) =>
        sendMessage(ways({ preference: null, carrierOf: () => ({ id: 'smtp', needsAddress: false }) }), state),
      )
      .then([attempted()]));

  it.each([[attempted()], [attempted(), sent()], [attempted(), uncertain()], [attempted(), failed(1, null)]])(
    'does not begin again: %j',
    (...history) =>
      given(messageStream, [composed(), ...history])
        .when((state) => sendMessage(ways({ now: '2026-03-04T10:00:00.000Z' }), state))
        .thenNothing(),
  );
});

describe('what came of an attempt', () => {
  const now = new Date(NOW);
  it('is that it was taken', () =>
    given(messageStream, [composed(), attempted()])
      .when((state) => endAttempt({ taken: '<message-1@example.org>' }, now, state))
      .then([sent()]));

  it('is that it was not taken, and when it is tried again', () => {
    const notTaken = { notTaken: { code: 'no-answer', mayTryAgain: true } };
    given(messageStream, [composed(), attempted()])
      .when((state) => endAttempt(notTaken, now, state))
      .then([failed(1, '2026-03-02T10:01:00.000Z')]);
    given(messageStream, [composed(), attempted(MOST_ATTEMPTS)])
      .when((state) => endAttempt(notTaken, now, state))
      .then([failed(MOST_ATTEMPTS, null)]);
    given(messageStream, [composed(), attempted()])
      .when((state) => endAttempt({ notTaken: { code: 'address-refused', mayTryAgain: false } }, now, state))
      .then([failed(1, null, 'address-refused')]);
  });

  it('is that nobody knows; it can still become known that it was sent, and not that it was not', () => {
    given(messageStream, [composed(), attempted()])
      .when((state) => endAttempt('nobody-knows', now, state))
      .then([uncertain()]);
    given(messageStream, [composed(), attempted(), uncertain()])
      .when((state) => endAttempt({ taken: '<message-1@example.org>' }, now, state))
      .then([sent()]);
    given(messageStream, [composed(), attempted(), uncertain()])
      .when((state) => endAttempt({ notTaken: { code: 'no-answer', mayTryAgain: true } }, now, state))
      .thenNothing();
  });
});

it('whatever happens in whatever order, a message is handed over at most once after which nobody said that it was not taken', () => {
  const steps = ['look', 'taken', 'refused', 'lost', 'an hour later'] as const;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (names) => {
      const history: MessageEvent[] = [composed({ uselessAfter: '2099-01-01T00:00:00.000Z' })];
      let now = new Date(NOW);
      const record = (decision: Decision<MessageEvent, never>) => {
        if (!isRefusal(decision)) history.push(...decision);
      };
      for (const name of names) {
        const state = foldEvents(messageStream.evolve, messageStream.initial, history);
        if (name === 'look') record(sendMessage(ways({ now: now.toISOString() }), state));
        else if (name === 'taken') record(endAttempt({ taken: 'reference' }, now, state));
        else if (name === 'refused')
          record(endAttempt({ notTaken: { code: 'no-answer', mayTryAgain: true } }, now, state));
        else if (name === 'lost') record(endAttempt('nobody-knows', now, state));
        else now = new Date(now.getTime() + 3_600_000);
      }
      const types = history.map(({ type }) => type);
      const begun = types.filter((type) => type === 'MessageAttempted').length;
      const notTaken = types.filter((type) => type === 'MessageFailed').length;
      expect(begun - notTaken).toBeLessThanOrEqual(1);
      expect(begun).toBeLessThanOrEqual(MOST_ATTEMPTS);
    }),
  );
});
