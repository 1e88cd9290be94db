import { given } from '@platform/decider/given-when-then';
import { acknowledged, completed, escalated, prompted } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { acknowledgePrompt } from './acknowledge-prompt.decide';

const { data } = acknowledged();

describe('acknowledging a prompt', () => {
  it.each([
    ['in time', [completed(), prompted()]],
    ['late', [completed(), prompted(), escalated()]],
  ])('says who has seen it, %s', (_when, before) =>
    given(measureStream, before)
      .when((state) => acknowledgePrompt(data, state))
      .then([acknowledged()]),
  );

  it('is refused a second time, and where nobody was prompted', () => {
    given(measureStream, [completed(), prompted(), acknowledged()])
      .when((state) => acknowledgePrompt(data, state))
      .thenRefused('prompt-already-acknowledged');
    for (const before of [[], [completed()]])
      given(measureStream, before)
        .when((state) => acknowledgePrompt(data, state))
        .thenRefused('prompt-not-there');
  });
});
