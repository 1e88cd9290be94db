import { given } from '@platform/decider/given-when-then';
import { captured, carried, raised } from '../../domain/huddle-item/huddle-item.fixtures';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import type { CapturingFacts } from './capture-huddle-item.decide';
import { captureHuddleItem } from './capture-huddle-item.decide';

const { itemId, huddleId, outcome, ownerId, agencyId, dueOn, capturedBy, capturedAt, present } = captured().data;
const asked = { itemId, huddleId, outcome, ownerId, agencyId, dueOn };
const facts: CapturingFacts = {
  ...{ huddleIsOpen: true, ownerIsKnown: true, today: '2026-03-03' },
  ...{ capturedBy, capturedAt, present },
};
const capturing = (more: Partial<typeof asked & CapturingFacts> = {}) =>
  (item: Parameters<typeof captureHuddleItem>[1]) => {
    const { outcome: said = outcome, dueOn: by = dueOn, ...looked } = more;
    return captureHuddleItem({ ...asked, outcome: said, dueOn: by }, item, { ...facts, ...looked });
  }; // prettier-ignore

describe('capturing what the huddle agreed', () => {
  it('keeps the sentence, its owner, its day and who was there', () =>
    given(huddleItemStream, [raised()]).when(capturing()).then([captured()]));

  it('is possible after it was carried, also by this huddle', () =>
    given(huddleItemStream, [raised(), carried()]).when(capturing()).then([captured()]));

  it('may be for today', () =>
    given(huddleItemStream, [raised()])
      .when(capturing({ dueOn: '2026-03-03' }))
      .then([captured({ dueOn: '2026-03-03' })]));

  it('is already so when the same was recorded', () =>
    given(huddleItemStream, [raised(), captured()]).when(capturing()).thenNothing());

  it('is refused when somebody else recorded something else first', () =>
    given(huddleItemStream, [raised(), captured()])
      .when(capturing({ outcome: 'Grace goes instead.' }))
      .thenRefused('item-already-captured'));

  it('is refused outside an open huddle', () =>
    given(huddleItemStream, [raised()])
      .when(capturing({ huddleIsOpen: false }))
      .thenRefused('huddle-not-open'));

  it('is refused for an owner whom that agency does not have', () =>
    given(huddleItemStream, [raised()])
      .when(capturing({ ownerIsKnown: false }))
      .thenRefused('owner-unknown'));

  it('is refused for a day that has gone', () =>
    given(huddleItemStream, [raised()])
      .when(capturing({ dueOn: '2026-03-02' }))
      .thenRefused('due-in-the-past'));

  it('is refused for an item that nobody raised', () =>
    given(huddleItemStream, []).when(capturing()).thenRefused('item-not-found'));
});
