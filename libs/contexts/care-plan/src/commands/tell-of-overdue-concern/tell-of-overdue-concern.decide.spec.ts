import { given } from '@platform/decider/given-when-then';
import { answered, AT, overdue, raised } from '../../domain/carer-concern/carer-concern.fixtures';
import { carerConcernStream } from '../../domain/carer-concern/carer-concern.state';
import { tellOfOverdueConcern } from './tell-of-overdue-concern.decide';

const tell =
  (toldAt = overdue().data.toldAt) =>
  (state: typeof carerConcernStream.initial) =>
    tellOfOverdueConcern({ ...overdue().data, toldAt }, state);

describe('telling that somebody close waits for an answer', () => {
  it('is done when the day has come', () => given(carerConcernStream, [raised()]).when(tell()).then([overdue()]));

  it('is not done before, twice, or when they were answered', () => {
    given(carerConcernStream, [raised()]).when(tell(AT)).thenNothing();
    given(carerConcernStream, [raised(), overdue()]).when(tell()).thenNothing();
    given(carerConcernStream, [raised(), answered()]).when(tell()).thenNothing();
    given(carerConcernStream, []).when(tell()).thenNothing();
  });
});
