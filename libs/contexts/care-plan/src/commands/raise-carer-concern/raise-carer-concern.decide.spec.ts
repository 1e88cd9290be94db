import { given } from '@platform/decider/given-when-then';
import { answered, raised } from '../../domain/carer-concern/carer-concern.fixtures';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { raiseCarerConcern } from './raise-carer-concern.decide';

const tell =
  (more: Parameters<typeof raised>[0] = {}) =>
  (state: typeof carerConcernStream.initial) => {
    const { answerDueAt: _due, ...data } = raised(more).data;
    return raiseCarerConcern(data, state, 'england');
  };

describe('telling the team something about somebody one is close to', () => {
  it('is heard, and an answer is owed within three working days', () =>
    given(carerConcernStream, []).when(tell()).then([raised()]));

  it('is owed over the weekend when it is told on a Thursday', () => {
    const raisedAt = '2026-03-05T09:00:00.000Z';
    given(carerConcernStream, [])
      .when(tell({ raisedAt }))
      .then([raised({ raisedAt, answerDueAt: '2026-03-10T09:00:00.000Z' })]);
  });

  it('is one thing to answer while the same words of the same giver wait, and another once they were answered', () => {
    given(carerConcernStream, [raised()]).when(tell()).thenRefused('carer-concern-raised-already');
    given(carerConcernStream, [raised()])
      .when(tell({ raisedBy: 'ida' }))
      .then([raised({ raisedBy: 'ida' })]);
    given(carerConcernStream, [raised(), answered()])
      .when(tell({ concernId: 'concern-2' }))
      .then([raised({ concernId: 'concern-2' })]);
  });
});
