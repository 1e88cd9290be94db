import { given } from '@platform/decider/given-when-then';
import { neededLargePrint } from '../../domain/communication-needs/communication-needs.fixtures';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { reviewDayAfter } from '../../domain/communication-needs/need.rules';
import { recordCommunicationNeed } from './record-communication-need.decide';

const telling = {
  whoseId: 'person-1',
  needId: 'need-1',
  code: 'large-print' as const,
  language: null,
  words: null,
  reviewOn: null,
  today: '2026-03-02',
  at: '2026-03-02T09:00:00.000Z',
};

describe('recording a communication need', () => {
  it('is looked at again in a year when nobody names a day', () =>
    given(communicationNeedsStream, [])
      .when((state) => recordCommunicationNeed(telling, state))
      .then([neededLargePrint()]));

  it('keeps the words of whoever needs it, beside the same need without words', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => recordCommunicationNeed({ ...telling, needId: 'need-2', words: 'At least 18 point.' }, state))
      .then([neededLargePrint({ needId: 'need-2', words: 'At least 18 point.' })]));

  it('is already so when the same was told before', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => recordCommunicationNeed({ ...telling, needId: 'need-2' }, state))
      .thenNothing());

  it('is refused for an interpreter of no language', () =>
    given(communicationNeedsStream, [])
      .when((state) => recordCommunicationNeed({ ...telling, code: 'language-interpreter' }, state))
      .thenRefused('language-missing'));

  it('is refused for something else that is not said', () =>
    given(communicationNeedsStream, [])
      .when((state) => recordCommunicationNeed({ ...telling, code: 'other' }, state))
      .thenRefused('need-words-missing'));

  it('is refused with a review on a day that has passed', () =>
    given(communicationNeedsStream, [])
      .when((state) => recordCommunicationNeed({ ...telling, reviewOn: '2026-03-02' }, state))
      .thenRefused('review-day-has-passed'));

  it('falls on a day that there is, also after 29 February', () => {
    expect(reviewDayAfter('2028-02-29')).toBe('2029-02-28');
    expect(reviewDayAfter('2026-12-31')).toBe('2027-12-31');
  });
});
