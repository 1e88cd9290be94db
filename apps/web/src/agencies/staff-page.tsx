import { useState } from 'react';
import { useParams } from 'react-router';
import type { AgencyStaff, StaffInvitation, StaffMember } from '../answers/identity';
import { dayWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { roleName, useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { InviteStaff } from './invite-staff';
import { missingIn, NO_STANDING, StandingFields, standingOf, tierAfterRole } from './standing-fields';

/** Who works for an agency, whom it has invited, and how somebody comes, changes and goes. */
export function StaffPage({ agencyId: own }: { agencyId?: string | undefined }) {
  const { agencyId = own ?? '' } = useParams();
  const staff = useQuery<AgencyStaff>(agencyId === '' ? null : `/api/identity/agencies/${agencyId}/staff`, {
    views: ['identity.staff', 'identity.administration'],
  });
  const names = useNames();
  return (
    <Page
      title={names.agency(agencyId)}
      caption="Agencies and staff"
      lede="Looking after staff opens nobody’s record."
      {...(own === undefined ? { back: { to: '/agencies', label: 'All agencies' } } : {})}
      wide
    >
      <div className="lw-columns">
        <section aria-labelledby="staff">
          <h2 className="nhsuk-heading-m" id="staff">
            Who works here
          </h2>
          <Loaded from={staff} what="the staff">
            {({ staff: members, invitations }) => (
              <>
                {members.length === 0 && (
                  <Empty title="Nobody works here yet">
                    <p>Invite somebody; the link that you get is for them alone.</p>
                  </Empty>
                )}
                <ul className="lw-cards">
                  {members.map((member) => (
                    <Member key={member.practitionerId} member={member} />
                  ))}
                </ul>
                {invitations.length > 0 && <h2 className="nhsuk-heading-m">Invited</h2>}
                <ul className="lw-cards">
                  {invitations.map((invitation) => (
                    <Invited key={invitation.invitationId} invitation={invitation} />
                  ))}
                </ul>
              </>
            )}
          </Loaded>
        </section>
        <section aria-labelledby="invite">
          <h2 className="nhsuk-heading-m" id="invite">
            Invite somebody
          </h2>
          <InviteStaff agencyId={agencyId} />
        </section>
      </div>
    </Page>
  );
}

function Member({ member }: { member: StaffMember }) {
  const me = useMe();
  const [doing, setDoing] = useState<'nothing' | 'changing' | 'ending'>('nothing');
  const [written, write] = useState({ ...NO_STANDING });
  const path = `/api/identity/practitioners/${member.practitionerId}`;
  const change = useCommand<object>(`${path}/standing`, `${member.name} signs in anew, in the new role`);
  const end = useCommand<object>(`${path}/end-employment`, `${member.name} no longer works here`);
  const isSelf = me.practitioner?.practitionerId === member.practitionerId;
  const submit = async (): Promise<void> => {
    const missing = missingIn(written);
    if (missing.length > 0) change.refuse(missing);
    else if (await change.run(standingOf(written))) setDoing('nothing');
  };
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        {member.name}
        {member.endedAt !== null && ': left'}
      </h3>
      <p>
        {roleName(member.role)}
        {tierAfterRole(member.tier)}
        {member.registrationBody !== null && `, ${member.registrationBody} ${member.registrationNumber ?? ''}`}
        {member.supervisorName !== null && `, by ${member.supervisorName}`}
      </p>
      {member.supervisorLeft && member.endedAt === null && <p>Their supervisor left: they need another one.</p>}
      {member.endedAt !== null && <p className="lw-secondary">Left {dayWithDistance(member.endedAt)}</p>}
      {member.endedAt === null && !isSelf && doing === 'nothing' && (
        <p>
          <button type="button" className="lw-link-button" onClick={() => setDoing('changing')}>
            Change the role<span className="nhsuk-u-visually-hidden">: {member.name}</span>
          </button>{' '}
          <button type="button" className="lw-link-button" onClick={() => setDoing('ending')}>
            They leave<span className="nhsuk-u-visually-hidden">: {member.name}</span>
          </button>
        </p>
      )}
      {doing === 'changing' && (
        <Form problem={change.problem} onSubmit={() => void submit()} label={`The role of ${member.name}`}>
          <StandingFields value={written} onChange={write} />
          <SaveButton small busy={change.busy} about={member.name}>
            Change it
          </SaveButton>
          <button type="button" className="lw-link-button" onClick={() => setDoing('nothing')}>
            Not now
          </button>
        </Form>
      )}
      {doing === 'ending' && member.endedAt === null && (
        <>
          {end.problem && <ErrorSummary problem={end.problem} />}
          <p>
            {member.name} is signed out everywhere at once and sees nobody’s record any more.
            {member.keyWorkerOf > 0 &&
              ` They are the key worker of ${member.keyWorkerOf === 1 ? 'one person' : `${member.keyWorkerOf} people`}; the hub coordinator is told of each, so that somebody else is named.`}
          </p>
          <SaveButton small busy={end.busy} about={member.name} onClick={() => void end.run({})}>
            End their work here
          </SaveButton>
          <button type="button" className="lw-link-button" onClick={() => setDoing('nothing')}>
            Not now
          </button>
        </>
      )}
    </li>
  );
}

function Invited({ invitation }: { invitation: StaffInvitation }) {
  const withdraw = useCommand<object>(
    `/api/identity/invitations/${invitation.invitationId}/withdraw`,
    `The invitation of ${invitation.name} is withdrawn`,
  );
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{invitation.name}</h3>
      {withdraw.problem && <ErrorSummary problem={withdraw.problem} />}
      <p>
        {roleName(invitation.role)}
        {tierAfterRole(invitation.tier)}
        <br />
        <span className="lw-secondary">
          {invitation.hasExpired ? 'Too old since' : 'Until'} {dayWithDistance(invitation.expiresAt)}
        </span>
      </p>
      <SaveButton small secondary busy={withdraw.busy} about={invitation.name} onClick={() => void withdraw.run({})}>
        Withdraw
      </SaveButton>
    </li>
  );
}
