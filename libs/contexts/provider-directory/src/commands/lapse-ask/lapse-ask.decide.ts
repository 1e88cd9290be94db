import type { Decision } from '@platform/decider/decider';
import type { AskLapsed } from '../../domain/ask/ask.events';
import { hasLapsed } from '../../domain/ask/ask.rules';
import type { Ask } from '../../domain/ask/ask.state';

/** An ask that nobody answered gets an end; one that was answered meanwhile is left as it is. */
export function lapseAsk(at: string, ask: Ask): Decision<AskLapsed, never> {
  if (ask.status !== 'waiting' || !hasLapsed(ask.answerDueAt, at)) return [];
  return [{ type: 'AskLapsed', data: { askId: ask.askId, personId: ask.personId, lapsedAt: at } }];
}
