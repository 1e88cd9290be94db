import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { PractitionerEvent } from './practitioner.events';

export type Practitioner =
  { readonly status: 'unknown' } | { readonly status: 'registered'; readonly agencyId: string };

export function evolve(_practitioner: Practitioner, event: PractitionerEvent): Practitioner {
  switch (event.type) {
    case 'PractitionerRegistered':
      return { status: 'registered', agencyId: event.data.agencyId };
  }
}

export const practitionerStream = defineStream<Practitioner, PractitionerEvent>({
  category: 'practitioner',
  eventTypes: { PractitionerRegistered: true },
  initial: { status: 'unknown' },
  evolve,
  subject: 'practitionerId',
  informationClass: 'staff',
  personal: { PractitionerRegistered: { name: ERASED, subject: ERASED } },
});
