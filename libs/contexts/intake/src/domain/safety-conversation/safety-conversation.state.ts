import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { SafetyConversationEvent, SafetyConversationHeld, SafetyPromiseKept } from './safety-conversation.events';

/** The promise is open until somebody says what they did; a death alone sets it aside. */
export type SafetyConversation =
  | { readonly status: 'not-held' }
  | {
      readonly status: 'open' | 'kept' | 'set-aside';
      readonly held: SafetyConversationHeld['data'];
      readonly kept: SafetyPromiseKept['data'] | null;
    };

export function evolve(conversation: SafetyConversation, event: SafetyConversationEvent): SafetyConversation {
  if (event.type === 'SafetyConversationHeld') return { status: 'open', held: event.data, kept: null };
  if (conversation.status === 'not-held') return conversation;
  switch (event.type) {
    case 'SafetyAudienceChosen': {
      const { topic, audience } = event.data;
      const passages = conversation.held.passages.map((one) => (one.topic === topic ? { ...one, audience } : one));
      return { ...conversation, held: { ...conversation.held, passages } };
    }
    case 'SafetyPassageCorrected': {
      const { topic, text, correctedAt } = event.data;
      const passages = conversation.held.passages.map((one) =>
        one.topic === topic ? { ...one, text, correctedAt } : one,
      );
      return { ...conversation, held: { ...conversation.held, passages } };
    }
    case 'SafetyConversationFoundAboutSomebodyElse':
      return { status: 'not-held' };
    case 'SafetyPromiseKept':
      return { ...conversation, status: 'kept', kept: event.data };
    case 'SafetyPromiseSetAside':
      return { ...conversation, status: 'set-aside' };
    case 'SafetyPromiseTakenUpAgain':
      return { ...conversation, status: 'open' };
  }
}

const NOBODY_ELSE = { who: 'me', named: [] };

/** Under a key of its own: what was said about safety can be erased apart from the rest. */
export const safetyConversationStream = defineStream<SafetyConversation, SafetyConversationEvent>({
  category: 'safetyConversation',
  initial: { status: 'not-held' },
  evolve,
  informationClass: 'safety-conversations',
  personal: {
    SafetyConversationHeld: { passages: [] },
    SafetyAudienceChosen: { audience: NOBODY_ELSE, before: NOBODY_ELSE },
    SafetyPassageCorrected: { text: ERASED, audience: NOBODY_ELSE },
    SafetyConversationFoundAboutSomebodyElse: {},
    SafetyPromiseKept: { whatWasDone: ERASED },
    SafetyPromiseSetAside: {},
    SafetyPromiseTakenUpAgain: {},
  },
});
