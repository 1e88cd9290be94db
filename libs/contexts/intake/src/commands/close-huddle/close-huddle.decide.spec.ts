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
const closed = (heldOver: string[], carried: string[] = []): HuddleClosed => ({
  type: 'HuddleClosed',
  data: { ...closing, heldOver, carried },
});
const leaving = (introductions: string[], items: string[], withReason: string[]) => ({
  ...{ introductions, items, withReason: new Set(withReason) },
});

describe('closing a huddle', () => {
  it('ends it when nobody waits and nothing is asked', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, leaving([], [], [])))
      .then([closed([])]));

  it('keeps who and what still waits, each with a reason', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, leaving(['i1'], ['q1'], ['i1', 'q1'])))
      .then([closed(['i1'], ['q1'])]));

  it('is refused while somebody waits without a reason', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, leaving(['i1', 'i2'], [], ['i1'])))
      .thenRefused('introductions-without-owner'));

  it('is refused while a question has neither outcome nor reason', () =>
    given(huddleStream, [opened])
      .when((state) => closeHuddle(closing, state, leaving(['i1'], ['q1'], ['i1'])))
      .thenRefused('items-without-outcome'));

  it('is refused for a huddle that is not open', () =>
    given(huddleStream, [opened, closed([])])
      .when((state) => closeHuddle(closing, state, leaving([], [], [])))
      .thenRefused('huddle-not-open'));

  it('never closes over somebody who waits, or a question, unexplained', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, ids, (introductions, items, withReason) => {
        const decision = closeHuddle(closing, { status: 'open' }, leaving(introductions, items, withReason));
        const explained = [...introductions, ...items].every((id) => withReason.includes(id));
        expect('refused' in decision).toBe(!explained);
      }),
    );
  });
});
