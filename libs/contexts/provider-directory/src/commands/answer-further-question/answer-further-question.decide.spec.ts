import { given } from '@platform/decider/given-when-then';
import { ASKER_ID, furtherAnswered, furtherAsked, lapsed, made } from '../../domain/ask/ask.fixtures';
import { askStream } from '../../domain/ask/ask.state';
import { answerFurtherQuestion } from './answer-further-question.decide';

const answering = { questionAnswer: 'Yes, more than a few.', answeredBy: ASKER_ID, at: '2026-03-03T11:00:00.000Z' };

describe('answering what a service must know before it decides', () => {
  it('is told to whoever waits for it, by the link where that is how they are asked', () => {
    given(askStream, [made(), furtherAsked()])
      .when((state) => answerFurtherQuestion(answering, state))
      .then([furtherAnswered()]);
    given(askStream, [made({ goesByLink: true }), furtherAsked()])
      .when((state) => answerFurtherQuestion(answering, state))
      .then([furtherAnswered({ goesByLink: true })]);
  });

  it('happens once, when there is a question and an ask that waits', () => {
    given(askStream, [made()])
      .when((state) => answerFurtherQuestion(answering, state))
      .thenRefused('no-question-asked');
    given(askStream, [made(), furtherAsked(), furtherAnswered()])
      .when((state) => answerFurtherQuestion(answering, state))
      .thenRefused('question-answered-already');
    given(askStream, [made(), furtherAsked(), lapsed()])
      .when((state) => answerFurtherQuestion(answering, state))
      .thenRefused('already-lapsed');
  });
});
