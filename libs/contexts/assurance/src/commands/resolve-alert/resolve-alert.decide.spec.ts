import { given } from '@platform/decider/given-when-then';
import { escalated, raised, resolved } from '../../domain/watch/watch.fixtures';
import { watchStream } from '../../domain/watch/watch.state';
import { resolveAlert } from './resolve-alert.decide';

const said = { whatWasDone: 'Rang, and met on Friday.', resolvedBy: 'jo' };
const now = new Date('2026-03-05T12:00:00.000Z');

describe('resolving an alert', () => {
  it('keeps what was done and who said so, escalated or not', () => {
    given(watchStream, [raised()])
      .when((state) => resolveAlert(said, state, now))
      .then([resolved()]);
    given(watchStream, [raised(), escalated()])
      .when((state) => resolveAlert(said, state, now))
      .then([resolved()]);
  });

  it('is refused when somebody resolved it before', () =>
    given(watchStream, [raised(), resolved()])
      .when((state) => resolveAlert(said, state, now))
      .thenRefused('alert-already-resolved'));

  it('is refused for what waits at the door: to say whom it concerns ends it, and nothing else', () =>
    given(watchStream, [raised({ rule: 'left-word-waits', subjectId: 'word-1', personId: null })])
      .when((state) => resolveAlert(said, state, now))
      .thenRefused('ends-when-it-is-placed'));

  it('is refused when there is no such alert', () =>
    given(watchStream, [])
      .when((state) => resolveAlert(said, state, now))
      .thenRefused('alert-not-found'));
});
