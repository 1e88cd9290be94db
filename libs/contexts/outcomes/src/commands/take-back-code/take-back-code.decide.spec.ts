import { given } from '@platform/decider/given-when-then';
import { completed, KEY_WORKER_ID, offered, PERSON_ID, takenBack } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { takeBackCode } from './take-back-code.decide';

const taking = { personId: PERSON_ID, takenBackBy: KEY_WORKER_ID, at: '2026-03-02T09:00:00.000Z' };

describe('taking back the code to a measure', () => {
  it('ends it before its time, once', () => {
    given(measureStream, [offered()])
      .when((state) => takeBackCode(taking, state))
      .then([takenBack()]);
    given(measureStream, [offered(), takenBack()])
      .when((state) => takeBackCode(taking, state))
      .then([]);
  });

  it('is refused once somebody has answered by it', () =>
    given(measureStream, [offered(), completed({ how: 'link' })])
      .when((state) => takeBackCode(taking, state))
      .thenRefused('code-used'));

  it('is refused of what was never handed out, or was handed out for somebody else', () => {
    given(measureStream, [])
      .when((state) => takeBackCode(taking, state))
      .thenRefused('code-not-there');
    given(measureStream, [offered()])
      .when((state) => takeBackCode({ ...taking, personId: KEY_WORKER_ID }, state))
      .thenRefused('code-not-there');
  });
});
