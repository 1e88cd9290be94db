import type { Decision } from '@platform/decider/decider';
import type { CommentMade } from '../../domain/plan/comment.events';
import { isBeingLookedAt } from '../../domain/plan/entry.rules';
import type { Asked } from '../../domain/plan/plan.rules';
import { isPerson, mayWrite, nameOf } from '../../domain/plan/plan.rules';
import type { Plan } from '../../domain/plan/plan.state';

export type MakeCommentRefusal = 'not-on-the-team' | 'being-looked-at';

type Said = Pick<CommentMade['data'], 'commentId' | 'section' | 'anchor' | 'quote' | 'text'>;

/** Beside the words, which stay as they are, the person's own too. What was written about words that are gone meanwhile is kept. */
export function makeComment(
  { commentId, section, anchor, quote, text }: Said,
  { by, at }: Asked,
  plan: Plan,
): Decision<CommentMade, MakeCommentRefusal> {
  const { planId, personId } = plan;
  if (!mayWrite(plan, by)) return { refused: 'not-on-the-team' };
  if (!isPerson(plan, by) && isBeingLookedAt(plan, { kind: 'section', id: section })) {
    return { refused: 'being-looked-at' };
  }
  const made = { commentId, section, anchor, quote, text, madeBy: nameOf(plan, by), madeAt: at };
  return [{ type: 'CommentMade', data: { planId, personId, ...made } }];
}
