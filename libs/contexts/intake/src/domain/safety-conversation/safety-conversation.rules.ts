import type { Audience } from '../story/story.events';
import { TEAM } from '../story/audience.rules';
import type {
  SafetyConversationEvent,
  SafetyConversationHeld,
  SafetyPassage,
  SafetyTopic,
} from './safety-conversation.events';

/** In the order in which they are talked about: what keeps the person safe comes first. */
export const SAFETY_TOPICS: readonly SafetyTopic[] = ['whatKeepsSafe', 'whatWorries', 'whatWeAgreed'];

/** What was said about each topic; nothing for what was not talked about. */
export function passagesSaid(
  words: Readonly<Record<SafetyTopic, string>>,
  audiences: Readonly<Partial<Record<SafetyTopic, Audience>>>,
): readonly SafetyPassage[] {
  return SAFETY_TOPICS.flatMap((topic) =>
    words[topic].trim() === '' ? [] : [{ topic, text: words[topic], audience: audiences[topic] ?? TEAM }],
  );
}

/** Whoever responds reads what was agreed, whoever else does: a promise that its maker cannot read is none. */
export const isTheResponders = (
  { topic }: SafetyPassage,
  { responderId }: Pick<SafetyConversationHeld['data'], 'responderId'>,
  memberId: string | null,
): boolean => topic === 'whatWeAgreed' && memberId === responderId;

/** Whether what the whole team reads has changed; nobody is told of anything else. */
export function concernsTheTeam(event: SafetyConversationEvent): boolean {
  if (event.type === 'SafetyPassageCorrected') return event.data.audience.who === 'team';
  return (
    event.type !== 'SafetyAudienceChosen' || event.data.audience.who === 'team' || event.data.before.who === 'team'
  );
}
