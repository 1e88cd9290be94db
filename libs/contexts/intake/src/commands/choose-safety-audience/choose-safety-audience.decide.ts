import type { Decision } from '@platform/decider/decider';
import type { SafetyAudienceChosen, SafetyTopic } from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import { sameAudience } from '../../domain/story/audience.rules';
import type { Audience } from '../../domain/story/story.events';

export type ChooseSafetyAudienceRefusal = 'passage-not-found' | 'nobody-named';

/** From now on these read what was said about it, whoever read it before. */
export function chooseSafetyAudience(
  { topic, audience, at }: { readonly topic: SafetyTopic; readonly audience: Audience; readonly at: string },
  state: SafetyConversation,
): Decision<SafetyAudienceChosen, ChooseSafetyAudienceRefusal> {
  const passage = state.status === 'not-held' ? undefined : state.held.passages.find((one) => one.topic === topic);
  if (state.status === 'not-held' || !passage) return { refused: 'passage-not-found' };
  if (audience.who === 'named' && audience.named.length === 0) {
    return {
      refused: 'nobody-named',
      about: { fields: [{ field: 'audience.named', problem: 'name at least one, or choose only me' }] },
    };
  }
  if (sameAudience(passage.audience, audience)) return [];
  const { conversationId, personId } = state.held;
  const data = { conversationId, personId, topic, audience, before: passage.audience, chosenAt: at };
  return [{ type: 'SafetyAudienceChosen', data }];
}
