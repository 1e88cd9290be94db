import { given } from '@platform/decider/given-when-then';
import { captured, carried, raised } from '../../domain/huddle-item/huddle-item.fixtures';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { carryHuddleItem } from './carry-huddle-item.decide';

const { itemId, huddleId, reason, carriedBy, carriedAt } = carried().data;
const carrying = { itemId, huddleId, reason, carriedBy, carriedAt };

describe('carrying an item to the next huddle', () => {
  it('keeps why', () =>
    given(huddleItemStream, [raised()])
      .when((item) => carryHuddleItem(carrying, item, true))
      .then([carried()]));

  it('is already so for the same reason in the same huddle', () =>
    given(huddleItemStream, [raised(), carried()])
      .when((item) => carryHuddleItem(carrying, item, true))
      .thenNothing());

  it('is refused once it has an outcome', () =>
    given(huddleItemStream, [raised(), captured()])
      .when((item) => carryHuddleItem(carrying, item, true))
      .thenRefused('item-already-captured'));

  it('is refused outside an open huddle', () =>
    given(huddleItemStream, [raised()])
      .when((item) => carryHuddleItem(carrying, item, false))
      .thenRefused('huddle-not-open'));

  it('is refused for an item that nobody raised', () =>
    given(huddleItemStream, [])
      .when((item) => carryHuddleItem(carrying, item, true))
      .thenRefused('item-not-found'));
});
