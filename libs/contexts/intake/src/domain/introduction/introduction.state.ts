import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { IntroductionEvent } from './introduction.events';

/** There is no way out of waiting but an owner or the person's own choice. */
export type Introduction =
  | { readonly status: 'not-received' }
  | { readonly status: 'waiting'; readonly personId: string }
  | {
      readonly status: 'welcomed';
      readonly personId: string;
      readonly keyWorkerId: string;
      readonly nextContactOn: string;
      readonly conversationHeld: boolean;
    }
  | { readonly status: 'declined-by-person'; readonly personId: string };

export function evolve(introduction: Introduction, event: IntroductionEvent): Introduction {
  switch (event.type) {
    case 'IntroductionReceived':
      return { status: 'waiting', personId: event.data.personId };
    case 'KeyWorkerNamed': {
      const { personId, keyWorkerId, nextContactOn } = event.data;
      return { status: 'welcomed', personId, keyWorkerId, nextContactOn, conversationHeld: false };
    }
    case 'IntroductionHeldOver':
      return introduction;
    case 'InitialConversationHeld':
      return introduction.status === 'welcomed' ? { ...introduction, conversationHeld: true } : introduction;
    case 'ConversationFoundAboutSomebodyElse':
      return introduction.status === 'welcomed' ? { ...introduction, conversationHeld: false } : introduction;
    case 'DeclinedByPerson':
      return { status: 'declined-by-person', personId: event.data.personId };
  }
}

export const introductionStream = defineStream<Introduction, IntroductionEvent>({
  category: 'introduction',
  initial: { status: 'not-received' },
  evolve,
  informationClass: 'story',
  personal: {
    KeyWorkerNamed: {},
    ConversationFoundAboutSomebodyElse: {},
    IntroductionReceived: {
      name: ERASED,
      reachMe: { how: 'post', at: ERASED },
      whatBroughtYou: ERASED,
      whatWouldHelp: null,
      communicationNeeds: null,
    },
    IntroductionHeldOver: { reason: ERASED },
    InitialConversationHeld: {
      place: ERASED,
      words: {
        whatBroughtYouHere: ERASED,
        whatIsGoingWell: ERASED,
        whatIsHard: ERASED,
        whatYouWant: ERASED,
        whoCanHelp: ERASED,
      },
    },
    DeclinedByPerson: { reason: ERASED },
  },
});
