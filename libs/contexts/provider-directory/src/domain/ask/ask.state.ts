import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { AskEvent, AskMade } from './ask.events';

export type AskStatus = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
export type Ask =
  { readonly status: 'not-made' } | ({ readonly status: AskStatus } & Omit<AskMade['data'], 'need' | 'serviceName'>);

export function evolve(ask: Ask, event: AskEvent): Ask {
  if (event.type === 'AskMade') return { ...event.data, status: 'waiting' };
  return ask.status === 'not-made' ? ask : { ...ask, status: STATUS_AFTER[event.type] };
}

export const STATUS_AFTER = {
  AskMade: 'waiting',
  AskAccepted: 'accepted',
  AskDeclined: 'declined',
  AskWithdrawn: 'withdrawn',
  AskLapsed: 'lapsed',
} as const satisfies Record<AskEvent['type'], AskStatus>;

export const askStream = defineStream<Ask, AskEvent>({
  category: 'ask',
  eventTypes: { AskMade: true, AskAccepted: true, AskDeclined: true, AskWithdrawn: true, AskLapsed: true },
  initial: { status: 'not-made' },
  evolve,
  informationClass: 'asks',
  personal: {
    AskMade: { need: ERASED, serviceName: ERASED },
    AskDeclined: { suggestion: null },
    AskWithdrawn: { reason: ERASED },
  },
});
