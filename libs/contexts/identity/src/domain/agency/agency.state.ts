import { defineStream } from '@platform/decider/stream-definition';
import type { AgencyEvent } from './agency.events';

export type Agency = { readonly status: 'unknown' } | { readonly status: 'joined'; readonly name: string };

export function evolve(_agency: Agency, event: AgencyEvent): Agency {
  switch (event.type) {
    case 'AgencyJoined':
      return { status: 'joined', name: event.data.name };
  }
}

export const agencyStream = defineStream<Agency, AgencyEvent>({
  category: 'agency',
  eventTypes: { AgencyJoined: true },
  initial: { status: 'unknown' },
  evolve,
  informationClass: 'agency',
  personal: {},
});
