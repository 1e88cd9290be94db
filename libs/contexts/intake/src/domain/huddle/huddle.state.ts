import { defineStream } from '@platform/decider/stream-definition';
import type { HuddleEvent } from './huddle.events';

export type Huddle = { readonly status: 'not-opened' | 'open' | 'closed' };

export function evolve(_huddle: Huddle, event: HuddleEvent): Huddle {
  switch (event.type) {
    case 'HuddleOpened':
      return { status: 'open' };
    case 'HuddleClosed':
      return { status: 'closed' };
  }
}

export const huddleStream = defineStream<Huddle, HuddleEvent>({
  category: 'huddle',
  eventTypes: { HuddleOpened: true, HuddleClosed: true },
  initial: { status: 'not-opened' },
  evolve,
  informationClass: 'huddle',
  personal: {},
});
