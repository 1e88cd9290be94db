import { given } from '@platform/decider/given-when-then';
import {
  fellDue,
  neededLargePrint,
  noLongerNeeded,
  stillNeeded,
} from '../../domain/communication-needs/communication-needs.fixtures';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { reviewCommunicationNeed } from './review-communication-need.decide';

const reviewing = {
  whoseId: 'person-1',
  needId: 'need-1',
  isStillSo: true,
  reviewOn: null,
  today: '2027-03-03',
  at: '2027-03-03T09:00:00.000Z',
};

describe('reviewing a communication need', () => {
  it('names the next day, and nothing is due any more', () => {
    const review = given(communicationNeedsStream, [neededLargePrint(), fellDue()]).when((state) =>
      reviewCommunicationNeed(reviewing, state),
    );
    review.then([stillNeeded()]);
    expect(review.thenState().needs).toMatchObject([{ reviewOn: '2028-03-03', promptedFor: null }]);
  });

  it('ends what is no longer needed', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => reviewCommunicationNeed({ ...reviewing, isStillSo: false }, state))
      .then([noLongerNeeded()]));

  it('is refused of a need that has ended', () =>
    given(communicationNeedsStream, [neededLargePrint(), noLongerNeeded()])
      .when((state) => reviewCommunicationNeed(reviewing, state))
      .thenRefused('need-not-here'));

  it('is refused with a next day that has passed', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => reviewCommunicationNeed({ ...reviewing, reviewOn: '2027-03-03' }, state))
      .thenRefused('review-day-has-passed'));
});
