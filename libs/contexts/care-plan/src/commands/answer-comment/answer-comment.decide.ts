import type { Decision } from '@platform/decider/decider';
import type { CommentAnswered } from '../../domain/plan/comment.events';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type AnswerCommentRefusal = 'not-on-the-team' | 'comment-not-found';

/** One that was resolved opens again with an answer. */
export function answerComment(
  { commentId, answerId, text }: Pick<CommentAnswered['data'], 'commentId' | 'answerId' | 'text'>,
  { by, at }: Asked,
  plan: Plan,
): Decision<CommentAnswered, AnswerCommentRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!plan.comments.some((one) => one.commentId === commentId)) return { refused: 'comment-not-found' };
  const data = { planId, personId, commentId, answerId, text, answeredBy: nameOf(plan, by), answeredAt: at };
  return [{ type: 'CommentAnswered', data }];
}
