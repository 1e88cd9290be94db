import { given } from '@platform/decider/given-when-then';
import { commentMade } from '../../domain/plan/comment.fixtures';
import { AT, idOf, keyWorker, openedWithTeam, plan, stranger } from '../../domain/plan/plan.fixtures';
import { planStream } from '../../domain/plan/plan.state';
import { answerComment } from './answer-comment.decide';

const { commentId } = commentMade().data;
const answer = { commentId, answerId: 'an answer', text: 'By June.' };
const commented = [...openedWithTeam(), commentMade()];
const resolved = {
  type: 'CommentResolved',
  data: { ...plan, commentId, resolvedBy: idOf(keyWorker), resolvedAt: AT },
} as const;

describe('answering a comment', () => {
  it('keeps the answer with who gave it, and opens one that was resolved', () => {
    const answered = given(planStream, [...commented, resolved]).when((state) =>
      answerComment(answer, keyWorker, state),
    );
    answered.then([
      { type: 'CommentAnswered', data: { ...plan, ...answer, answeredBy: idOf(keyWorker), answeredAt: AT } },
    ]);
    expect(answered.thenState().comments).toEqual([
      expect.objectContaining({ resolved: null, answers: [expect.objectContaining({ text: 'By June.' })] }),
    ]);
  });

  it('is refused where there is no such comment, and to whoever is not on the team', () => {
    given(planStream, openedWithTeam())
      .when((state) => answerComment(answer, keyWorker, state))
      .thenRefused('comment-not-found');
    given(planStream, commented)
      .when((state) => answerComment(answer, stranger, state))
      .thenRefused('not-on-the-team');
  });
});
