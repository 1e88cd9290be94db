import { given } from '@platform/decider/given-when-then';
import { accepted, furtherAnswered, furtherAsked, made, MEMBER_ID } from '../../domain/ask/ask.fixtures';
import { askStream } from '../../domain/ask/ask.state';
import { askFurtherQuestion } from './ask-further-question.decide';

const asked = { question: 'Are stairs a trouble?', questionBy: MEMBER_ID, at: '2026-03-03T09:00:00.000Z' };

describe('asking one thing before deciding', () => {
  it('goes to whoever asked', () =>
    given(askStream, [made()])
      .when((state) => askFurtherQuestion(asked, state))
      .then([furtherAsked()]));

  it('happens once for each ask, also when it was answered', () => {
    for (const before of [[furtherAsked()], [furtherAsked(), furtherAnswered()]])
      given(askStream, [made(), ...before])
        .when((state) => askFurtherQuestion(asked, state))
        .thenRefused('question-asked-already');
  });

  it('is over with the ask', () =>
    given(askStream, [made(), accepted()])
      .when((state) => askFurtherQuestion(asked, state))
      .thenRefused('already-accepted'));
});
