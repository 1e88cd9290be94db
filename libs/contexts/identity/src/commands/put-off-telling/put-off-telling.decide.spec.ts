import { given } from '@platform/decider/given-when-then';
import { broken, tellingPutOff } from '../../domain/break-glass/break-glass.fixtures';
import { breakGlassStream } from '../../domain/break-glass/break-glass.state';
import { putOffTelling } from './put-off-telling.decide';

const { personId: _, ...putOff } = tellingPutOff().data;

describe('not telling the person yet', () => {
  it('keeps the reason, and the day after which they are told', () =>
    given(breakGlassStream, [broken()])
      .when((state) => putOffTelling(putOff, state))
      .then([tellingPutOff()]));

  it('is not for the one who opened the record', () =>
    given(breakGlassStream, [broken({ memberId: 'ines' })])
      .when((state) => putOffTelling(putOff, state))
      .thenRefused('emergency-is-yours'));

  it.each(['2026-03-03T09:00:00.000Z', '2026-03-31T09:00:00.001Z', 'never'])('is refused until %s', (until) =>
    given(breakGlassStream, [broken()])
      .when((state) => putOffTelling({ ...putOff, until }, state))
      .thenRefused('put-off-too-long'),
  );

  it('is refused for an emergency that there was not', () =>
    given(breakGlassStream, [])
      .when((state) => putOffTelling(putOff, state))
      .thenRefused('emergency-unknown'));
});
