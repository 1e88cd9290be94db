import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { IntroductionEvent } from './introduction.events';

export type Introduction =
  { readonly status: 'not-received' } | { readonly status: 'waiting'; readonly personId: string };

export function evolve(_introduction: Introduction, event: IntroductionEvent): Introduction {
  switch (event.type) {
    case 'IntroductionReceived':
      return { status: 'waiting', personId: event.data.personId };
  }
}

export const introductionStream = defineStream<Introduction, IntroductionEvent>({
  category: 'introduction',
  initial: { status: 'not-received' },
  evolve,
  informationClass: 'story',
  personal: {
    IntroductionReceived: {
      name: ERASED,
      reachMe: { how: 'post', at: ERASED },
      whatBroughtYou: ERASED,
      whatWouldHelp: null,
      communicationNeeds: null,
    },
  },
});
