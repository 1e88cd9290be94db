import type { Decision } from '@platform/decider/decider';
import type { AskWithdrawn } from '../../domain/ask/ask.events';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

/** An ask can be taken back only while nobody has answered it. */
export function withdrawAsk(
  { reason, withdrawnBy, at }: { readonly reason: string; readonly withdrawnBy: string; readonly at: string },
  current: Ask,
): Decision<AskWithdrawn, AnswerRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  const { askId, personId } = ask;
  return [{ type: 'AskWithdrawn', data: { askId, personId, reason, withdrawnBy, withdrawnAt: at } }];
}
