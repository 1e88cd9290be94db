import { given } from '@platform/decider/given-when-then';
import type { MeasureEvent } from '../../domain/measure/measure.events';
import { completed, foundWrong, inUseAgain, keptFromUse } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import type { Answered } from './close-measure-dispute.decide';
import { closeMeasureDispute } from './close-measure-dispute.decide';

const answered: Answered = { ...inUseAgain().data, outcome: 'not-changed' };
const wrong: Answered = { ...answered, outcome: 'put-right' };
const closing = (history: readonly MeasureEvent[], answer: Answered) =>
  given(measureStream, history).when((state) => closeMeasureDispute(answer, state));

describe('answering that answers are wrong', () => {
  it('brings them back into use when nothing was changed', () => {
    const closed = closing([completed(), keptFromUse()], answered);
    closed.then([inUseAgain()]);
    expect(closed.thenState()).toMatchObject({ keptFor: [], foundWrong: false });
  });

  it('leaves them out of use for good when they were wrong, also if nobody had asked to wait', () => {
    for (const history of [[completed(), keptFromUse()], [completed()]]) {
      const closed = closing(history, wrong);
      closed.then([foundWrong()]);
      expect(closed.thenState()).toMatchObject({ keptFor: [], foundWrong: true });
    }
  });

  it('keeps them from use while something else that was said of them is not answered', () => {
    const other = keptFromUse({ correctionId: 'another' });
    expect(closing([completed(), keptFromUse(), other], answered).thenState()).toMatchObject({ keptFor: ['another'] });
    closing([completed(), foundWrong()], wrong).then([]);
  });

  it('says nothing of what is not there, of somebody else’s, or of what is in use', () => {
    closing([], wrong).then([]);
    closing([completed({ personId: 'another' })], wrong).then([]);
    closing([completed()], answered).then([]);
  });
});
