import { given } from '@platform/decider/given-when-then';
import { captured, done, raised } from '../../domain/huddle-item/huddle-item.fixtures';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { finishHuddleItem } from './finish-huddle-item.decide';

const { personId: _, ...saying } = done().data;

describe('finishing what a huddle agreed', () => {
  it('keeps what came of it', () =>
    given(huddleItemStream, [raised(), captured()])
      .when((item) => finishHuddleItem(saying, item))
      .then([done()]));

  it('is refused before the huddle has agreed anything', () => {
    given(huddleItemStream, [])
      .when((item) => finishHuddleItem(saying, item))
      .thenRefused('item-not-found');
    given(huddleItemStream, [raised()])
      .when((item) => finishHuddleItem(saying, item))
      .thenRefused('item-not-captured');
  });

  it('is refused when it was said already', () =>
    given(huddleItemStream, [raised(), captured(), done()])
      .when((item) => finishHuddleItem(saying, item))
      .thenRefused('item-already-done'));
});
