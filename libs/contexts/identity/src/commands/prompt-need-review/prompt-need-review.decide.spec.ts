import { given } from '@platform/decider/given-when-then';
import {
  fellDue,
  neededLargePrint,
  noLongerNeeded,
  stillNeeded,
} from '../../domain/communication-needs/communication-needs.fixtures';
import { communicationNeedsStream } from '../../domain/communication-needs/communication-needs.state';
import { promptNeedReview } from './prompt-need-review.decide';

const { data: due } = fellDue();

describe('a review of a need', () => {
  it('falls due on its day', () =>
    given(communicationNeedsStream, [neededLargePrint()])
      .when((state) => promptNeedReview(due, state))
      .then([fellDue()]));

  it('is told once', () =>
    given(communicationNeedsStream, [neededLargePrint(), fellDue()])
      .when((state) => promptNeedReview(due, state))
      .thenNothing());

  it.each([stillNeeded(), noLongerNeeded()])('does not fall due once somebody has asked: $type', (asked) =>
    given(communicationNeedsStream, [neededLargePrint(), asked])
      .when((state) => promptNeedReview(due, state))
      .thenNothing(),
  );
});
