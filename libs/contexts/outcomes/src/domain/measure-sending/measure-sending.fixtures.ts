import { AGENCY_ID, KEY_WORKER_ID, MEASURE_ID, PERSON_ID } from '../measure/measure.fixtures';
import type { MeasureLinkMade, MeasureSendingAsked } from './measure-sending.events';

export const SENDING_ID = '3ea5c7b0-2a51-4f30-9a7e-0d6f6f1f0009';

export const sendingAsked = (): MeasureSendingAsked => ({
  type: 'MeasureSendingAsked',
  data: {
    ...{ sendingId: SENDING_ID, personId: PERSON_ID, measure: 'phq-9' },
    ...{ sendingAskedBy: KEY_WORKER_ID, agencyId: AGENCY_ID, sendingAskedAt: '2026-03-01T09:00:00.000Z' },
  },
});

export const linkMade = (measureId = MEASURE_ID): MeasureLinkMade => ({
  type: 'MeasureLinkMade',
  data: { sendingId: SENDING_ID, personId: PERSON_ID, measureId, madeAt: '2026-03-01T09:05:00.000Z' },
});
