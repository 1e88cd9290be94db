import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { PersonAtRiskOfBeingLost, WatchEvent } from './watch.events';

/** Open until it is resolved; escalating it does not close it. */
export type Watch =
  | { readonly status: 'not-raised' }
  | {
      readonly status: 'open' | 'resolved';
      readonly alert: PersonAtRiskOfBeingLost['data'];
      readonly escalated: boolean;
    };

export function evolve(watch: Watch, event: WatchEvent): Watch {
  if (event.type === 'PersonAtRiskOfBeingLost') return { status: 'open', alert: event.data, escalated: false };
  if (watch.status === 'not-raised') return watch;
  return event.type === 'WatchResolved' ? { ...watch, status: 'resolved' } : { ...watch, escalated: true };
}

export const watchStream = defineStream<Watch, WatchEvent>({
  category: 'watch',
  eventTypes: { PersonAtRiskOfBeingLost: true, WatchResolved: true, WatchEscalated: true },
  initial: { status: 'not-raised' },
  evolve,
  informationClass: 'watch',
  personal: { WatchResolved: { whatWasDone: ERASED } },
});
