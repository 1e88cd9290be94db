import { given } from '@platform/decider/given-when-then';
import { escalated, raised, resolved } from '../../domain/watch/watch.fixtures';
import { watchStream } from '../../domain/watch/watch.state';
import { escalateAlert } from './escalate-alert.decide';

const expired = '2026-03-06T09:00:01.000Z';

describe('escalating an alert', () => {
  it('tells the service manager once its time is over', () =>
    given(watchStream, [raised()])
      .when((state) => escalateAlert(state, new Date(expired)))
      .then([escalated(expired)]));

  it('waits until then', () =>
    given(watchStream, [raised()])
      .when((state) => escalateAlert(state, new Date('2026-03-06T09:00:00.999Z')))
      .thenNothing());

  it.each([
    ['it was escalated', [raised(), escalated()]],
    ['it was resolved', [raised(), resolved()]],
    ['it was never raised', []],
  ])('happens no more when %s', (_why, history) =>
    given(watchStream, history)
      .when((state) => escalateAlert(state, new Date('2026-04-01T09:00:00.000Z')))
      .thenNothing(),
  );
});
