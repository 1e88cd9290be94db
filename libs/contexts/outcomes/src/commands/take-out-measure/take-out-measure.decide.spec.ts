import { given } from '@platform/decider/given-when-then';
import type { MeasureFoundAboutSomebodyElse } from '../../domain/measure/measure.events';
import { completed } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { takeOutMeasure } from './take-out-measure.decide';

const { measureId, personId } = completed().data;
const found: MeasureFoundAboutSomebodyElse['data'] = {
  ...{ measureId, personId, takenOutId: 'taken-out', reason: 'another-record-was-open', recordedAgain: false },
  ...{ agencyId: null, foundBy: 'grace', foundAt: '2026-03-02T09:00:00.000Z' },
};

describe('finding that answers were of somebody else', () => {
  it('takes them out of every view, and keeps that they were there', () => {
    const taken = given(measureStream, [completed()]).when((state) => takeOutMeasure(found, state));
    taken.then([{ type: 'MeasureFoundAboutSomebodyElse', data: found }]);
    expect(taken.thenState()).toEqual({ status: 'about-somebody-else' });
  });

  it('is refused of what is not there, was taken out already, or is in another record', () => {
    const again = { type: 'MeasureFoundAboutSomebodyElse', data: found } as const;
    for (const history of [[], [completed(), again]]) {
      given(measureStream, history)
        .when((state) => takeOutMeasure(found, state))
        .thenRefused('measure-not-there');
    }
    given(measureStream, [completed()])
      .when((state) => takeOutMeasure({ ...found, personId: 'another' }, state))
      .thenRefused('measure-not-there');
  });
});
