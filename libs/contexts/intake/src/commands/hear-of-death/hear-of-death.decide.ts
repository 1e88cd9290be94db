import type { Decision } from '@platform/decider/decider';
import type { DeathHeardOf, DeathTakenBack } from '../../domain/engagement/engagement.events';
import type {
  SafetyPromiseSetAside,
  SafetyPromiseTakenUpAgain,
} from '../../domain/safety-conversation/safety-conversation.events';
import type { SafetyConversation } from '../../domain/safety-conversation/safety-conversation.state';
import type { Engagement } from '../../domain/engagement/engagement.state';

/** Nobody is sought any more; when it was a mistake, they can be missed again. */
export function hearOfDeath(
  { personId, hasDied, today, heardAt }: { personId: string; hasDied: boolean; today: string; heardAt: string },
  engagement: Engagement,
): Decision<DeathHeardOf | DeathTakenBack, never> {
  if (engagement.died === hasDied) return [];
  const closes = engagement.concern && { closes: engagement.concern.concernId };
  return hasDied
    ? [{ type: 'DeathHeardOf', data: { personId, heardOn: today, recordedAt: heardAt, ...closes } }]
    : [{ type: 'DeathTakenBack', data: { personId, recordedAt: heardAt } }];
}

/** Nobody is asked to keep what was promised, until it turns out that the person lives. */
export function setPromiseAside(
  { hasDied, heardAt }: { hasDied: boolean; heardAt: string },
  conversation: SafetyConversation,
): Decision<SafetyPromiseSetAside | SafetyPromiseTakenUpAgain, never> {
  if (conversation.status !== (hasDied ? 'open' : 'set-aside')) return [];
  const { conversationId, personId } = conversation.held;
  return hasDied
    ? [{ type: 'SafetyPromiseSetAside', data: { conversationId, personId, setAsideAt: heardAt } }]
    : [{ type: 'SafetyPromiseTakenUpAgain', data: { conversationId, personId, takenUpAt: heardAt } }];
}
