import { given } from '@platform/decider/given-when-then';
import { answered, asked, reopened } from '../../domain/look-question/look-question.fixtures';
import { lookQuestionStream } from '../../domain/look-question/look-question.state';
import { reopenLookQuestion } from './reopen-look-question.decide';

const byGuardian = answered({ answeredBy: 'noor', answeredAs: 'caldicott-guardian' });

describe('not being satisfied with an answer', () => {
  it('brings the question to the guardian, with a new day', () => {
    const again = given(lookQuestionStream, [asked(), answered()]).when((state) =>
      reopenLookQuestion(reopened().data, state),
    );
    again.then([reopened()]);
    expect(again.thenState()).toMatchObject({ status: 'open', isWithGuardian: true, dueAt: reopened().data.dueAt });
  });

  it('waits for an answer first', () =>
    given(lookQuestionStream, [asked()])
      .when((state) => reopenLookQuestion(reopened().data, state))
      .thenRefused('question-not-answered-yet'));

  it('ends with the guardian', () =>
    given(lookQuestionStream, [asked(), answered(), reopened(), byGuardian])
      .when((state) => reopenLookQuestion(reopened().data, state))
      .thenRefused('guardian-has-answered'));

  it('is not for the question of somebody else', () =>
    given(lookQuestionStream, [asked({ personId: 'kit' }), answered()])
      .when((state) => reopenLookQuestion(reopened().data, state))
      .thenRefused('question-unknown'));
});
