import type { Decision } from '@platform/decider/decider';
import type { SafetyPassageCorrected, SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';

export type CorrectSafetyPassageRefusal = 'passage-not-found' | 'nothing-to-correct-to';

/** The person puts right what was written down for them; for the same readers, and whoever responds, as before. */
export function correctSafetyPassage(
  { topic, text, at }: { readonly topic: SafetyTopic; readonly text: string; readonly at: string },
  state: SafetyConversation,
): Decision<SafetyPassageCorrected, CorrectSafetyPassageRefusal> {
  const passage = state.status === 'not-held' ? undefined : state.held.passages.find((one) => one.topic === topic);
  if (state.status === 'not-held' || !passage) return { refused: 'passage-not-found' };
  if (text.trim() === '') return { refused: 'nothing-to-correct-to' };
  if (passage.text === text) return [];
  const { conversationId, personId } = state.held;
  const data = { conversationId, personId, topic, text, audience: passage.audience, correctedAt: at };
  return [{ type: 'SafetyPassageCorrected', data }];
}
