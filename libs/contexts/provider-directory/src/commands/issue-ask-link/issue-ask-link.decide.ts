import type { Decision } from '@platform/decider/decider';
import type { AskLinkIssued } from '../../domain/ask/ask.events';
import type { AnswerRefusal } from '../../domain/ask/ask.rules';
import { waitingAsk } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

export type IssueAskLinkRefusal = AnswerRefusal | 'nothing-to-hand-out' | 'too-many-links';

/** Policy: whoever loses a link gets another one; nobody needs more of them than this. */
export const MOST_LINKS = 10;

/** While the answer is owed, and only of an ask that says what whoever accepts may learn. */
export function issueAskLink(
  { tokenHash, at }: { readonly tokenHash: string; readonly at: string },
  current: Ask,
): Decision<AskLinkIssued, IssueAskLinkRefusal> {
  const ask = waitingAsk(current);
  if (typeof ask === 'string') return { refused: ask };
  if (ask.forWhoAccepts === undefined) return { refused: 'nothing-to-hand-out' };
  if (ask.linkHashes.length >= MOST_LINKS) return { refused: 'too-many-links' };
  const { askId, personId } = ask;
  return [{ type: 'AskLinkIssued', data: { askId, personId, tokenHash, issuedAt: at } }];
}
