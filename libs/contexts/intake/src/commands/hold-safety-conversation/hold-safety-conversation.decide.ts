import type { Decision } from '@platform/decider/decider';
import type { SafetyConversationHeld } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';

export type HoldSafetyConversationRefusal =
  | 'safety-conversation-already-recorded'
  | 'person-died'
  | 'held-in-the-future'
  | 'responder-not-on-the-team'
  | 'due-in-the-past';

interface Known {
  readonly isResponderOnTheTeam: boolean;
  readonly hasDied: boolean;
  /** A civil day. */
  readonly today: string;
}

/** What was agreed has somebody who responds and a time by when; without both nothing was agreed. */
export function holdSafetyConversation(
  talked: SafetyConversationHeld['data'],
  state: SafetyConversation,
  { isResponderOnTheTeam, hasDied, today }: Known,
): Decision<SafetyConversationHeld, HoldSafetyConversationRefusal> {
  if (state.status !== 'not-held') return { refused: 'safety-conversation-already-recorded' };
  if (hasDied) return { refused: 'person-died' };
  if (talked.heldOn > today) return { refused: 'held-in-the-future' };
  if (!isResponderOnTheTeam) return { refused: 'responder-not-on-the-team' };
  if (talked.dueAt <= talked.recordedAt) return { refused: 'due-in-the-past' };
  return [{ type: 'SafetyConversationHeld', data: talked }];
}
