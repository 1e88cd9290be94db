import { given } from '@platform/decider/given-when-then';
import { AGENCY_ID, KEY_WORKER_ID, MEASURE_ID, offered, PERSON_ID } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { phq9 } from '../../domain/measure/phq-9.rules';
import { offerMeasure } from './offer-measure.decide';

const offering = {
  ...{ measureId: MEASURE_ID, personId: PERSON_ID, definition: phq9, isUnlocked: true },
  ...{ offeredBy: KEY_WORKER_ID, agencyId: AGENCY_ID, at: '2026-03-01T09:00:00.000Z' },
};

describe('offering a measure to be answered by a code', () => {
  it('is for one person and one measure, for seven days', () =>
    given(measureStream, [])
      .when((state) => offerMeasure(offering, state))
      .then([offered()]));

  it('is refused for a measure that is not known or that nobody holds the licence of, and a second time', () => {
    given(measureStream, [])
      .when((state) => offerMeasure({ ...offering, definition: undefined }, state))
      .thenRefused('measure-not-known');
    given(measureStream, [])
      .when((state) => offerMeasure({ ...offering, isUnlocked: false }, state))
      .thenRefused('measure-locked');
    given(measureStream, [offered()])
      .when((state) => offerMeasure(offering, state))
      .thenRefused('measure-already-completed');
  });
});
