import { given } from '@platform/decider/given-when-then';
import { acknowledged, completed, escalated, MEASURE_ID, prompted } from '../../domain/measure/measure.fixtures';
import { measureStream } from '../../domain/measure/measure.state';
import { escalatePrompt } from './escalate-prompt.decide';

const due = new Date('2026-03-02T10:00:00.000Z');
const before = new Date(due.getTime() - 1);

describe('escalating a prompt', () => {
  it('is done at its time and not a moment sooner', () => {
    given(measureStream, [completed(), prompted()])
      .when((state) => escalatePrompt(MEASURE_ID, before, state))
      .thenNothing();
    given(measureStream, [completed(), prompted()])
      .when((state) => escalatePrompt(MEASURE_ID, due, state))
      .then([escalated()]);
  });

  it('is done once, and not when somebody has seen it', () => {
    for (const events of [
      [completed(), prompted(), escalated()],
      [completed(), prompted(), acknowledged()],
      [completed()],
      [],
    ])
      given(measureStream, events)
        .when((state) => escalatePrompt(MEASURE_ID, due, state))
        .thenNothing();
  });

  it('is not done for what was prompted before there was a time', () => {
    const { measureId, personId, promptedAt } = prompted().data;
    given(measureStream, [
      completed(),
      { type: 'SafetyConversationPrompted', data: { measureId, personId, promptedAt } },
    ])
      .when((state) => escalatePrompt(MEASURE_ID, due, state))
      .thenNothing();
  });
});
