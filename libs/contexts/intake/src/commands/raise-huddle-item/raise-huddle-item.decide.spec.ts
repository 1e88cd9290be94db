import { given } from '@platform/decider/given-when-then';
import { raised } from '../../domain/huddle-item/huddle-item.fixtures';
import { huddleItemStream } from '../../domain/huddle-item/huddle-item.state';
import { raiseHuddleItem } from './raise-huddle-item.decide';

const { data } = raised();

describe('raising an item for the huddle', () => {
  it('puts the question on the agenda', () =>
    given(huddleItemStream, [])
      .when((item) => raiseHuddleItem(data, item, true))
      .then([raised()]));

  it('is refused when it asks nothing', () =>
    given(huddleItemStream, [])
      .when((item) => raiseHuddleItem({ ...data, question: 'Robin and the housing office.' }, item, true))
      .thenRefused('question-is-not-one'));

  it('is refused about somebody whom nobody introduced', () =>
    given(huddleItemStream, [])
      .when((item) => raiseHuddleItem(data, item, false))
      .thenRefused('person-not-known'));

  it('is refused under an id that is on the agenda', () =>
    given(huddleItemStream, [raised()])
      .when((item) => raiseHuddleItem(data, item, true))
      .thenRefused('item-already-raised'));
});
