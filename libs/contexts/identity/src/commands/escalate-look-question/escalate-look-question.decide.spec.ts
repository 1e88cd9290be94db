import { given } from '@platform/decider/given-when-then';
import { answered, asked, escalated, reopened } from '../../domain/look-question/look-question.fixtures';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { escalateLookQuestion } from './escalate-look-question.decide';

describe('a question that nobody answered in time', () => {
  it('is told to the guardian', () =>
    given(lookQuestionStream, [asked()])
      .when((state) => escalateLookQuestion(escalated().data, state))
      .then([escalated()]));

  it.each([[[asked(), escalated()]], [[asked(), answered()]], [[asked(), answered(), reopened()]]])(
    'is told once, and not once it was answered',
    (history) =>
      given(lookQuestionStream, history)
        .when((state) => escalateLookQuestion(escalated().data, state))
        .thenNothing(),
  );

  it('is not late a moment before', () =>
    given(lookQuestionStream, [asked()])
      .when((state) => escalateLookQuestion(escalated({ escalatedAt: '2026-03-16T08:59:59.999Z' }).data, state))
      .thenNothing());
});
