import type { CommentAnswered, CommentEvent, CommentMade } from './comment.events';

export interface PlanComment extends Omit<CommentMade['data'], 'planId' | 'personId'> {
  readonly answers: readonly Omit<CommentAnswered['data'], 'planId' | 'personId' | 'commentId'>[];
  /** null while it is open. */
  readonly resolved: { readonly by: string; readonly at: string } | null;
}

/** What comments say, oldest first. */
export function evolveComments(comments: readonly PlanComment[], event: CommentEvent): readonly PlanComment[] {
  const { planId: _planId, personId: _personId, ...data } = event.data;
  const change = (to: (comment: PlanComment) => Partial<PlanComment>) =>
    comments.map((one) => (one.commentId === data.commentId ? { ...one, ...to(one) } : one));
  switch (event.type) {
    case 'CommentMade':
      return [
        ...comments,
        { ...(data as Omit<CommentMade['data'], 'planId' | 'personId'>), answers: [], resolved: null },
      ];
    case 'CommentAnswered': {
      const { answerId, text, answeredBy, answeredAt } = event.data;
      const answer = { answerId, text, answeredBy, answeredAt };
      return change(({ answers }) => ({ answers: [...answers, answer], resolved: null }));
    }
    case 'CommentResolved':
      return change(() => ({ resolved: { by: event.data.resolvedBy, at: event.data.resolvedAt } }));
  }
}
