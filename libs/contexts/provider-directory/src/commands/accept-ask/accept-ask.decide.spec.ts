import { given } from '@platform/decider/given-when-then';
import {
  accepted,
  acceptedByLink,
  AGENCY_ID,
  declined,
  lapsed,
  made,
  MEMBER_ID,
  withdrawn,
} from '../../domain/ask/ask.fixtures';
import { askStream, STATUS_AFTER } from '../../domain/ask/ask.state';
import type { Accepting } from './accept-ask.decide';
import { acceptAsk } from './accept-ask.decide';

const accepting = (more: Partial<Accepting> = {}): Accepting => ({
  member: { memberId: MEMBER_ID, agencyId: AGENCY_ID, role: 'peer-supporter' },
  roleNamed: null,
  acceptedBy: MEMBER_ID,
  at: '2026-03-03T09:00:00.000Z',
  ...more,
});

describe('accepting an ask', () => {
  it('names who will be with the person', () =>
    given(askStream, [made()])
      .when((state) => acceptAsk(accepting(), state))
      .then([accepted()]));

  it('may name another member of the agency, with the role they have', () =>
    given(askStream, [made()])
      .when((state) => acceptAsk(accepting({ roleNamed: 'peer-supporter', acceptedBy: 'a-colleague' }), state))
      .then([accepted({ acceptedBy: 'a-colleague' })]));

  it.each([
    ['nobody knows', null, null],
    ['is of another agency', { memberId: MEMBER_ID, agencyId: 'another', role: 'clinician' }, null],
    ['has no agency', { memberId: MEMBER_ID, agencyId: null, role: 'clinician' }, null],
    ['has a role that is not with people', { memberId: MEMBER_ID, agencyId: AGENCY_ID, role: 'commissioner' }, null],
    ['has another role than named', { memberId: MEMBER_ID, agencyId: AGENCY_ID, role: 'gp' }, 'clinician'],
  ])('is refused for a member who %s', (_why, member, roleNamed) =>
    given(askStream, [made()])
      .when((state) => acceptAsk(accepting({ member, roleNamed }), state))
      .thenRefused('member-not-of-this-agency'),
  );

  it.each([accepted(), acceptedByLink(), declined(), withdrawn(), lapsed()])(
    'is refused once the ask has its end: $type',
    (end) =>
      given(askStream, [made(), end])
        .when((state) => acceptAsk(accepting(), state))
        .thenRefused(`already-${STATUS_AFTER[end.type]}`),
  );

  it('is refused for an ask that was never made', () =>
    given(askStream, [])
      .when((state) => acceptAsk(accepting(), state))
      .thenRefused('ask-not-found'));
});
