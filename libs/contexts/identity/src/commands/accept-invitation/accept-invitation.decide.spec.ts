import { given } from '@platform/decider/given-when-then';
import { accepted, invited, withdrawn } from '../../domain/staff-invitation/staff-invitation.fixtures';
import { staffInvitationStream } from '../../domain/staff-invitation/staff-invitation.state';
import type { Accepting } from './accept-invitation.decide';
import { acceptInvitation } from './accept-invitation.decide';

const by = (change: Partial<Accepting> = {}): Accepting => ({
  practitionerId: 'p1',
  accountId: 'account-1',
  at: '2026-03-03T09:00:00.000Z',
  accountIs: 'nothing',
  ...change,
});
const asked = (change: Partial<Accepting> = {}, ...facts: Parameters<typeof given>[1][]) =>
  given(staffInvitationStream, facts.length > 0 ? (facts.flat() as never) : [invited()]).when((state) =>
    acceptInvitation(by(change), state),
  );

describe('accepting an invitation', () => {
  it('binds the account that signed in with it', () => asked().then([accepted()]));

  it('by the same account again changes nothing', () => asked({}, [invited(), accepted()]).thenNothing());

  it('is refused to a second account', () =>
    asked({ accountId: 'account-2' }, [invited(), accepted()]).thenRefused('invitation-used'));

  it('is refused when it is too late, to the moment', () => {
    asked({ at: '2026-03-09T08:59:59.999Z' }).then([{ ...accepted(), data: { ...accepted().data, acceptedAt: '2026-03-09T08:59:59.999Z' } }]);
    asked({ at: '2026-03-09T09:00:00.000Z' }).thenRefused('invitation-expired');
  }); // prettier-ignore

  it('is refused when it was withdrawn, or never was', () => {
    asked({}, [invited(), withdrawn()]).thenRefused('invitation-withdrawn');
    given(staffInvitationStream, [])
      .when((state) => acceptInvitation(by(), state))
      .thenRefused('invitation-unknown');
  });

  it('is refused to an account that works here already, or that is the own record of a person', () => {
    asked({ accountIs: 'practitioner' }).thenRefused('account-works-already');
    asked({ accountIs: 'person' }).thenRefused('account-has-own-record');
  });
});
