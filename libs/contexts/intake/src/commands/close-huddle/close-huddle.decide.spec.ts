import fc from 'fast-check';
import { given } from '@platform/decider/given-when-then';
import type { HuddleClosed, HuddleOpened } from '../../domain/huddle/huddle.events';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { closeHuddle } from './close-huddle.decide';

const opened: HuddleOpened = {
  type: 'HuddleOpened',
  data: { huddleId: 'huddle-1', openedBy: 'jo', openedAt: '2026-03-03T09:00:00.000Z' },
};
const closing = { huddleId: 'huddle-1', closedBy: 'jo', closedAt: '2026-03-03T09:30:00.000Z' };
const closed = (heldOver: string[]): HuddleClosed => ({ type: 'HuddleClosed', data: { ...closing, heldOver } });

describe('closing a huddle', () => {
  it('ends it when nobody waits', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, [], []))
      .then([closed([])]));

  it('keeps who still waits, each with a reason', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, ['i1'], ['i1']))
      .then([closed(['i1'])]));

  it('is refused while somebody waits without a reason', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, ['i1', 'i2'], ['i1']))
      .thenRefused('introductions-without-owner'));

  it('is refused for a huddle that is not open', () =>
    given(huddleStream, [opened, closed([])])
      .when((state) => closeHuddle(closing, state, [], []))
      .thenRefused('huddle-not-open'));

  it('never closes over somebody who waits unexplained', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, (waiting, withReason) => {
        const decision = closeHuddle(closing, { status: 'open' }, waiting, withReason);
        const explained = waiting.every((id) => withReason.includes(id));
        expect('refused' in decision).toBe(!explained);
      }),
    );
  });
});
