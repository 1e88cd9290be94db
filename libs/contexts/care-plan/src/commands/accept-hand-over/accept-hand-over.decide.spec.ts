import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  arranged,
  completed,
  firstContact,
  late,
  LATER,
  proposed,
  receiver,
  unanswered,
  withdrawn,
} from '../../domain/hand-over/hand-over.fixtures';
import { handOverStream } from '../../domain/hand-over/hand-over.state';
import type { Acceptance } from './accept-hand-over.decide';
import { acceptHandOver } from './accept-hand-over.decide';

const acceptance: Acceptance = {
  receiver: { memberId: receiver, role: 'community-worker' },
  acceptedBy: receiver,
  now: new Date('2026-03-03T09:00:00.000Z'),
};

describe('accepting a hand-over', () => {
  it('names who receives', () =>
    given(handOverStream, [proposed(), arranged()])
      .when((state) => acceptHandOver(acceptance, state))
      .then([accepted()]));

  it('keeps that the answer was late when nobody had noticed yet', () =>
    given(handOverStream, [proposed(), arranged()])
      .when((state) => acceptHandOver({ ...acceptance, now: new Date(LATER) }, state))
      .then([unanswered(), late(), accepted({ acceptedAt: LATER })]));

  it('does not notice twice', () =>
    given(handOverStream, [proposed(), arranged(), unanswered('2026-03-04T09:00:01.000Z')])
      .when((state) => acceptHandOver({ ...acceptance, now: new Date('2026-03-05T09:00:00.000Z') }, state))
      .then([accepted({ acceptedAt: '2026-03-05T09:00:00.000Z' })]));

  it('is refused when the receiving agency has nobody of that id', () =>
    given(handOverStream, [proposed(), arranged()])
      .when((state) => acceptHandOver({ ...acceptance, receiver: undefined }, state))
      .thenRefused('receiver-not-of-this-agency'));

  it.each([
    ['nothing was written down', []],
    ['something is not named, without a reason', [arranged({ prescriber: ' ' })]],
    ['it was named before, and is not any more', [arranged(), arranged({ meeting: 'planned' })]],
  ] as const)('is refused while %s', (_why, events) =>
    given(handOverStream, [proposed(), ...events])
      .when((state) => acceptHandOver(acceptance, state))
      .thenRefused('hand-over-not-arranged'),
  );

  it.each([
    ['hand-over-not-found', []],
    ['hand-over-already-accepted', [proposed(), accepted()]],
    ['hand-over-already-accepted', [proposed(), accepted(), firstContact(), completed()]],
    ['hand-over-withdrawn', [proposed(), withdrawn()]],
  ] as const)('is refused with %s', (code, history) =>
    given(handOverStream, history)
      .when((state) => acceptHandOver(acceptance, state))
      .thenRefused(code),
  );
});
