import { given } from '@platform/decider/given-when-then';
import { AGENCY_ID, KEY_WORKER_ID, PERSON_ID } from '../../domain/measure/measure.fixtures';
import { phq9 } from '../../domain/measure/phq-9.rules';
import { sendingAsked, SENDING_ID } from '../../domain/measure-sending/measure-sending.fixtures';
import { measureSendingStream } from '../../domain/measure-sending/measure-sending.state';
import { sendMeasure } from './send-measure.decide';

const sending = {
  ...{ sendingId: SENDING_ID, personId: PERSON_ID, definition: phq9, isUnlocked: true },
  ...{ sendingAskedBy: KEY_WORKER_ID, agencyId: AGENCY_ID, sendingAskedAt: '2026-03-01T09:00:00.000Z' },
};

describe('sending the link to a measure', () => {
  it('is asked for once, and makes no code yet', () => {
    given(measureSendingStream, [])
      .when((state) => sendMeasure(sending, state))
      .then([sendingAsked()]);
    given(measureSendingStream, [sendingAsked()])
      .when((state) => sendMeasure(sending, state))
      .then([]);
  });

  it('is refused for a measure that is not known, or that nobody holds the licence of', () => {
    given(measureSendingStream, [])
      .when((state) => sendMeasure({ ...sending, definition: undefined }, state))
      .thenRefused('measure-not-known');
    given(measureSendingStream, [])
      .when((state) => sendMeasure({ ...sending, isUnlocked: false }, state))
      .thenRefused('measure-locked');
  });
});
