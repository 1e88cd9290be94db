import type { Decision } from '@platform/decider/decider';
import type { DecisionImplemented, DecisionNotImplemented } from '../../domain/joint-decision/follow-through.events';
import { isInForce } from '../../domain/joint-decision/joint-decision.rules';
import type { JointDecision } from '../../domain/joint-decision/joint-decision.state';

export type RecordImplementationRefusal =
  | 'decision-not-found'
  | 'decision-not-in-force'
  | 'only-the-implementer'
  | 'implementation-why-needed'
  | 'already-implemented';

export interface Told {
  readonly decisionId: string;
  readonly personId: string;
  readonly outcome: 'implemented' | 'not-implemented';
  readonly words: string;
  readonly by: string;
  readonly at: string;
  /** Whether it is theirs to say. */
  readonly may: boolean;
}

/** What became of it. What was not done can still be done later, and is then said anew. */
export function recordImplementation(
  { decisionId, personId, outcome, words, by, at, may }: Told,
  decision: JointDecision,
): Decision<DecisionImplemented | DecisionNotImplemented, RecordImplementationRefusal> {
  if (decision.status === 'not-proposed') return { refused: 'decision-not-found' };
  if (!isInForce(decision)) return { refused: 'decision-not-in-force' };
  if (!may) return { refused: 'only-the-implementer' };
  if (decision.carriedOut.at(-1)?.done) return { refused: 'already-implemented' };
  const of = { decisionId, personId };
  if (outcome === 'implemented') {
    return [{ type: 'DecisionImplemented', data: { ...of, words, implementedBy: by, implementedAt: at } }];
  }
  if (!words.trim()) {
    const fields = [{ field: 'words', problem: 'must say what got in the way' }];
    return { refused: 'implementation-why-needed', about: { fields } };
  }
  return [{ type: 'DecisionNotImplemented', data: { ...of, why: words, saidBy: by, saidAt: at } }];
}
