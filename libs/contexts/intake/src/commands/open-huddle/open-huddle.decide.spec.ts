import { given } from '@platform/decider/given-when-then';
import type { HuddleOpened } from '../../domain/huddle/huddle.events';
import { huddleStream } from '../../domain/huddle/huddle.state';
import { openHuddle } from './open-huddle.decide';

const opened: HuddleOpened = {
  type: 'HuddleOpened',
  data: { huddleId: 'huddle-1', openedBy: 'jo', openedAt: '2026-03-03T09:00:00.000Z' },
};

describe('opening a huddle', () => {
  it('begins one', () =>
    given(huddleStream, [])
      .when((state) => openHuddle(opened.data, state, false))
      .then([opened]));

  it('is refused while another is open', () =>
    given(huddleStream, [])
      .when((state) => openHuddle(opened.data, state, true))
      .thenRefused('huddle-already-open'));
});
