import type { Decision } from '@platform/decider/decider';
import type { AskDeclined, DeclineReason } from '../../domain/ask/ask.events';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

export interface Declining {
  readonly reason: DeclineReason;
  readonly suggestion: string | null;
  readonly declinedBy: string;
  readonly at: string;
}

/** A no is an answer too: with a reason that can be counted, and what might help instead. */
export function declineAsk(
  { reason, suggestion, declinedBy, at }: Declining,
  current: Ask,
): Decision<AskDeclined, AnswerRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  const { askId, personId } = ask;
  return [{ type: 'AskDeclined', data: { askId, personId, reason, suggestion, declinedBy, declinedAt: at } }];
}
