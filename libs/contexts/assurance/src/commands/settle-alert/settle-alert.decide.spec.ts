import { given } from '@platform/decider/given-when-then';
import { escalated, raised, resolved } from '../../domain/watch/watch.fixtures';
import { watchStream } from '../../domain/watch/watch.state';
import { settleAlert } from './settle-alert.decide';

const now = new Date('2026-03-07T09:00:00.000Z');
const byTheFact = resolved({
  how: 'fact-arrived',
  whatWasDone: null,
  resolvedBy: null,
  resolvedAt: '2026-03-07T09:00:00.000Z',
});

describe('settling an alert by the fact that was missing', () => {
  it('closes it, escalated or not', () => {
    given(watchStream, [raised()])
      .when((state) => settleAlert(state, now))
      .then([byTheFact]);
    given(watchStream, [raised(), escalated()])
      .when((state) => settleAlert(state, now))
      .then([byTheFact]);
  });

  it('changes nothing when it is resolved or was never raised', () => {
    given(watchStream, [raised(), resolved()])
      .when((state) => settleAlert(state, now))
      .thenNothing();
    given(watchStream, [])
      .when((state) => settleAlert(state, now))
      .thenNothing();
  });
});
