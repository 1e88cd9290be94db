import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { PractitionerEvent } from './practitioner.events';
import type { PractitionerRole } from './practitioner.rules';

export type Practitioner =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'registered' | 'left';
      readonly agencyId: string;
      /** Null between joining and the standing that is stated with it. */
      readonly role: PractitionerRole | null;
    };

export function evolve(practitioner: Practitioner, event: PractitionerEvent): Practitioner {
  switch (event.type) {
    case 'PractitionerRegistered':
      return { status: 'registered', agencyId: event.data.agencyId, role: event.data.role };
    case 'PractitionerJoined':
      return { status: 'registered', agencyId: event.data.agencyId, role: null };
    case 'StandingStated':
      return practitioner.status === 'unknown' ? practitioner : { ...practitioner, role: event.data.role };
    case 'EmploymentEnded':
      return practitioner.status === 'unknown' ? practitioner : { ...practitioner, status: 'left' };
  }
}

export const practitionerStream = defineStream<Practitioner, PractitionerEvent>({
  category: 'practitioner',
  initial: { status: 'unknown' },
  evolve,
  subject: 'practitionerId',
  informationClass: 'staff',
  personal: {
    PractitionerRegistered: { name: ERASED, subject: ERASED },
    PractitionerJoined: { name: ERASED },
    StandingStated: { registrationNumber: null },
    EmploymentEnded: {},
  },
});
