import { given } from '@platform/decider/given-when-then';
import { MEASURE_ID } from '../../domain/measure/measure.fixtures';
import { linkMade, sendingAsked } from '../../domain/measure-sending/measure-sending.fixtures';
import { measureSendingStream } from '../../domain/measure-sending/measure-sending.state';
import { makeMeasureLink, MOST_LINKS } from './make-measure-link.decide';

const making = { measureId: MEASURE_ID, at: '2026-03-01T09:05:00.000Z' };

describe('making the link of a message to a measure', () => {
  it('is of a sending that was asked for', () => {
    given(measureSendingStream, [sendingAsked()])
      .when((state) => makeMeasureLink(making, state))
      .then([linkMade()]);
    given(measureSendingStream, [])
      .when((state) => makeMeasureLink(making, state))
      .thenRefused('sending-not-there');
  });

  it('does not go on for ever', () =>
    given(measureSendingStream, [sendingAsked(), ...Array.from({ length: MOST_LINKS }, () => linkMade())])
      .when((state) => makeMeasureLink(making, state))
      .thenRefused('too-many-links'));
});
