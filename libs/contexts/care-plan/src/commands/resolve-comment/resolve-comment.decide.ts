import type { Decision } from '@platform/decider/decider';
import type { CommentResolved } from '../../domain/plan/comment.events';
import { mayResolve } from '../../domain/plan/comment.rules';
import type { Asked } from '../../domain/plan/plan.rules';
import { mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type ResolveCommentRefusal = 'not-on-the-team' | 'comment-not-found' | 'asked-by-the-person';

/** It stays, with its answers. What the person asked is settled when they say so. */
export function resolveComment(
  { commentId }: Pick<CommentResolved['data'], 'commentId'>,
  { by, at }: Asked,
  plan: Plan,
): Decision<CommentResolved, ResolveCommentRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  const comment = plan.comments.find((one) => one.commentId === commentId);
  if (!comment) return { refused: 'comment-not-found' };
  if (comment.resolved !== null) return [];
  if (!mayResolve(plan, by, comment)) return { refused: 'asked-by-the-person' };
  return [
    { type: 'CommentResolved', data: { planId, personId, commentId, resolvedBy: nameOf(plan, by), resolvedAt: at } },
  ];
}
