import { given } from '@platform/decider/given-when-then';
import { answered, asked, escalated, reopened } from '../../domain/look-question/look-question.fixtures';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { answerLookQuestion } from './answer-look-question.decide';

const byOfficer = answered();
const byGuardian = answered({ answeredBy: 'noor', answeredAs: 'caldicott-guardian' });

describe('answering a question about a look', () => {
  it.each([[[asked()]], [[asked(), escalated()]]])('is for the privacy officer of the agency, also late', (history) =>
    given(lookQuestionStream, history)
      .when((state) => answerLookQuestion(byOfficer.data, state))
      .then([byOfficer]),
  );

  it('is not for whoever looked', () =>
    given(lookQuestionStream, [asked({ viewerId: 'ines' })])
      .when((state) => answerLookQuestion(byOfficer.data, state))
      .thenRefused('question-is-about-you'));

  it('is for the guardian alone once the person is not satisfied', () => {
    given(lookQuestionStream, [asked(), byOfficer, reopened()])
      .when((state) => answerLookQuestion(byOfficer.data, state))
      .thenRefused('question-is-with-the-guardian');
    given(lookQuestionStream, [asked(), byOfficer, reopened()])
      .when((state) => answerLookQuestion(byGuardian.data, state))
      .then([byGuardian]);
  });

  it('is refused twice, and where nothing was asked', () => {
    given(lookQuestionStream, [asked(), byOfficer])
      .when((state) => answerLookQuestion(byGuardian.data, state))
      .thenRefused('question-is-answered');
    given(lookQuestionStream, [])
      .when((state) => answerLookQuestion(byOfficer.data, state))
      .thenRefused('question-unknown');
  });
});
