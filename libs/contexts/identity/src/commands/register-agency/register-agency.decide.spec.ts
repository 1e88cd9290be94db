import { given } from '@platform/decider/given-when-then';
import type { AgencyJoined } from '../../domain/agency/agency.events';
import { agencyStream } from '../../domain/agency/agency.state';
import { registerAgency } from './register-agency.decide';

const joined: AgencyJoined = {
  type: 'AgencyJoined',
  data: { agencyId: 'a1', name: 'Riverside', kind: 'charity', joinedAt: '2026-03-02T09:00:00.000Z' },
};

describe('registering an agency', () => {
  it('joins it to the alliance', () =>
    given(agencyStream, [])
      .when((state) => registerAgency(joined.data, state))
      .then([joined]));

  it('is refused when it joined before', () =>
    given(agencyStream, [joined])
      .when((state) => registerAgency(joined.data, state))
      .thenRefused('agency-already-joined'));
});
