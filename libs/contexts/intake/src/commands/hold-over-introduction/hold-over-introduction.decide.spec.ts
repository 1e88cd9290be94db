import { given } from '@platform/decider/given-when-then';
import { declined, heldOver, keyWorkerNamed, received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { holdOverIntroduction } from './hold-over-introduction.decide';

const { introductionId, huddleId, reason, heldOverAt } = heldOver().data;
const holding = { introductionId, huddleId, reason, heldOverAt };

describe('holding an introduction over', () => {
  it('keeps why, and the person still waits', () =>
    given(introductionStream, [received()])
      .when((one) => holdOverIntroduction(holding, one, true))
      .then([heldOver()]));

  it('is refused outside an open huddle', () =>
    given(introductionStream, [received()])
      .when((one) => holdOverIntroduction(holding, one, false))
      .thenRefused('huddle-not-open'));

  it('is refused once somebody is key worker', () =>
    given(introductionStream, [received(), keyWorkerNamed()])
      .when((one) => holdOverIntroduction(holding, one, true))
      .thenRefused('has-another-key-worker'));

  it('is refused when the person has chosen otherwise', () =>
    given(introductionStream, [received(), declined()])
      .when((one) => holdOverIntroduction(holding, one, true))
      .thenRefused('declined-by-person'));

  it('is refused for an introduction that nobody received', () =>
    given(introductionStream, [])
      .when((one) => holdOverIntroduction(holding, one, true))
      .thenRefused('introduction-not-found'));
});
