import type { Nation } from '@platform/decider/bank-holidays';
import type { Decision } from '@platform/decider/decider';
import type { AskMade } from '../../domain/ask/ask.events';
import { answerDueAt } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

export type MakeAskRefusal = 'ask-already-made' | 'service-not-of-the-alliance' | 'say-who-it-is' | 'service-paused';

export interface Asking extends Omit<AskMade['data'], 'answerDueAt' | 'goesByLink' | 'forWhoAccepts'> {
  readonly goesByLink: boolean;
  readonly forWhoAccepts: string | null;
  /** The day on which it takes asks again; null when it takes them. */
  readonly pausedUntil: string | null;
  readonly nation: Nation;
  /** Listed by an agency that is here to answer, and not known from a feed alone. */
  readonly isOfTheAlliance: boolean;
}

/** One service is asked, and an answer is owed from this moment. */
export function makeAsk(
  { nation, isOfTheAlliance, goesByLink, forWhoAccepts, pausedUntil, ...asking }: Asking,
  current: Ask,
): Decision<AskMade, MakeAskRefusal> {
  if (!isOfTheAlliance) return { refused: 'service-not-of-the-alliance' };
  if (current.status !== 'not-made') return { refused: 'ask-already-made' };
  if (pausedUntil !== null) return { refused: 'service-paused', about: { until: pausedUntil } };
  if (goesByLink && forWhoAccepts === null) return { refused: 'say-who-it-is' };
  const due = answerDueAt(new Date(asking.askedAt), nation).toISOString();
  const byLink = { ...(goesByLink && { goesByLink }), ...(forWhoAccepts !== null && { forWhoAccepts }) };
  return [{ type: 'AskMade', data: { ...asking, answerDueAt: due, ...byLink } }];
}
