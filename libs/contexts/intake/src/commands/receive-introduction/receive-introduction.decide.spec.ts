import { given } from '@platform/decider/given-when-then';
import { received } from '../../domain/introduction/introduction.fixtures';
import { introductionStream } from '../../domain/introduction/introduction.state';
import { receiveIntroduction } from './receive-introduction.decide';

const { data: introduction } = received();

describe('receiving an introduction', () => {
  it('keeps what the person said, as they said it', () =>
    given(introductionStream, [])
      .when((state) => receiveIntroduction(introduction, state))
      .then([received()]));

  it('is refused when this introduction was received before', () =>
    given(introductionStream, [received()])
      .when((state) => receiveIntroduction(introduction, state))
      .thenRefused('introduction-already-received'));
});
