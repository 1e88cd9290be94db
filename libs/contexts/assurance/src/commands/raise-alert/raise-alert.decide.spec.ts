import { given } from '@platform/decider/given-when-then';
import type { Expectation } from '../../domain/watch/expectation.rules';
import { raised, resolved } from '../../domain/watch/watch.fixtures';
import { watchStream } from '../../domain/watch/watch.state';
import { raiseAlert } from './raise-alert.decide';

const expected: Expectation = {
  rule: 'no-owner',
  subjectId: 'introduction-1',
  personId: 'person-1',
  dueAt: '2026-03-05T09:00:00.000Z',
  metAt: null,
};
const now = new Date('2026-03-05T09:00:01.000Z');

describe('raising an alert', () => {
  it('names the person, the rule, who deals with it and by when', () =>
    given(watchStream, [])
      .when((state) => raiseAlert('alert-1', expected, state, now))
      .then([raised()]));

  it('happens once, however often and however late it is looked', () => {
    const later = new Date('2026-03-09T09:00:00.000Z');
    given(watchStream, [raised()])
      .when((state) => raiseAlert('alert-1', expected, state, later))
      .thenNothing();
    given(watchStream, [raised(), resolved()])
      .when((state) => raiseAlert('alert-1', expected, state, later))
      .thenNothing();
  });

  it.each([
    ['it has happened', { ...expected, metAt: '2026-03-04T09:00:00.000Z' }],
    ['it is not due', { ...expected, dueAt: '2026-03-05T09:00:01.000Z' }],
    ['it is not known yet what was expected', { ...expected, dueAt: null }],
    ['nothing was expected', undefined],
  ])('does not happen when %s', (_why, expectation) =>
    given(watchStream, [])
      .when((state) => raiseAlert('alert-1', expectation, state, now))
      .thenNothing(),
  );
});
