import { given } from '@platform/decider/given-when-then';
import type { PractitionerRegistered } from '../../domain/practitioner/practitioner.events';
import { practitionerStream } from '../../domain/practitioner/practitioner.state';
import { registerPractitioner } from './register-practitioner.decide';

const registered: PractitionerRegistered = {
  type: 'PractitionerRegistered',
  data: {
    practitionerId: 'p1',
    agencyId: 'a1',
    name: 'Grace',
    role: 'clinician',
    tier: 'regulated',
    issuer: 'https://id.example',
    subject: 'grace',
    registeredAt: '2026-03-02T09:00:00.000Z',
  },
};

describe('registering a practitioner', () => {
  it('belongs to an agency of the alliance', () =>
    given(practitionerStream, [])
      .when((state) => registerPractitioner(registered.data, state, true))
      .then([registered]));

  it('is refused for an agency that has not joined', () =>
    given(practitionerStream, [])
      .when((state) => registerPractitioner(registered.data, state, false))
      .thenRefused('agency-unknown'));

  it('is refused when this account is a practitioner already', () =>
    given(practitionerStream, [registered])
      .when((state) => registerPractitioner(registered.data, state, true))
      .thenRefused('practitioner-already-registered'));
});
