import { useState } from 'react';
import { Link } from 'react-router';
import type { Plan, TeamMember } from '../../answers/care-plan';
import { dayName, dayWithDistance } from '../../dates';
import { InviteCarer } from '../../carers/invite-carer';
import { ToldByThoseClose } from '../../carers/told-by-those-close';
import { ErrorSummary, Form, SaveButton } from '../../forms';
import { Empty, Page } from '../../page';
import { roleName, useNames, type Names } from '../../people-and-agencies';
import { useReadOnly } from '../../read-only';
import { activeTeam, may } from '../../plan/use-plan';
import { RepresentativesOf } from '../../representatives/representatives';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { ChecksField } from '../checks-field';
import { Opened } from '../opened';
import { PractitionerPicker, useTeamPractitioners } from '../practitioner-picker';
import { whereIAm } from '../where-i-am';
import { firstName, WithPlan, type TabProps } from './tab';

/** Who is around this person, from which agency, since when. */
export function TeamTab({ name, plan }: TabProps) {
  return (
    <Page title={`${name}: team`} wide>
      <WithPlan plan={plan}>{(loaded) => <TeamAround plan={loaded} name={firstName(name)} />}</WithPlan>
    </Page>
  );
}

function TeamAround({ plan, name }: { plan: Plan; name: string }) {
  const names = useNames();
  const isReadOnly = useReadOnly();
  const team = activeTeam(plan).filter((member) => member.memberId !== plan.personId);
  const past = plan.team.filter((member) => member.leftAt !== null);
  return (
    <div className="lw-columns">
      <section aria-labelledby="around">
        <h2 className="nhsuk-heading-m" id="around">
          Around {name} now
        </h2>
        {team.length === 0 && (
          <Empty title="Nobody yet">
            <p>The key worker comes first, at the huddle. They invite the others, from any agency.</p>
          </Empty>
        )}
        <ul className="lw-cards">
          {[...team]
            .sort((a, b) => Number(b.isKeyWorker) - Number(a.isKeyWorker))
            .map((member) => (
              <MemberCard
                key={member.memberId}
                plan={plan}
                member={member}
                names={names}
                mayEnd={may(plan, `end-membership:${member.memberId}`)}
              />
            ))}
        </ul>
        {!isReadOnly && (
          <p className="lw-no-print">
            <Link to={`/team/people/${plan.personId}/sharing`}>What {name} said about who sees what</Link>
          </p>
        )}
        <p className="lw-no-print">
          <Link to={`/team/people/${plan.personId}/way-back`}>The way back</Link>: how one sees that {name} needs help
          again, and who is there at once
        </p>
        <p className="lw-no-print">
          <Link to={`/team/people/${plan.personId}/farewell`}>Farewell</Link>: when help can end here for now
        </p>
        <RepresentativesOf plan={plan} name={name} />
        <ToldByThoseClose personId={plan.personId} name={name} mayAnswer={!isReadOnly} />
        {past.length > 0 && (
          <>
            <h2 className="nhsuk-heading-s">Was on the team before</h2>
            <ul className="nhsuk-list nhsuk-list--bullet">
              {past.map((member) => (
                <li key={`${member.memberId} ${member.joinedAt}`}>
                  {names.inFull(member.memberId)}, from {dayName(member.joinedAt)} to{' '}
                  {dayName(member.leftAt ?? member.joinedAt)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      {!isReadOnly && (
        <section aria-labelledby="invite">
          <h2 className="nhsuk-heading-m" id="invite">
            Invite somebody
          </h2>
          {may(plan, 'invite-member') ? (
            <>
              <Invite plan={plan} name={name} />
              <InviteCarer planId={plan.planId} whose={name} />
            </>
          ) : (
            <p>The key worker invites people to the team. To bring in a service, ask it under “Asks and hand-overs”.</p>
          )}
        </section>
      )}
    </div>
  );
}

type MemberCardProps = { plan: Plan; member: TeamMember; names: Names; mayEnd: boolean };

function MemberCard({ plan, member, names, mayEnd }: MemberCardProps) {
  const [asks, ask] = useState(false);
  // A carer is of no agency, and their name is with their own account.
  const isCarer = member.role === 'carer';
  const name = isCarer ? 'the carer' : names.of(member.memberId);
  const leave = useCommand(
    `/api/care-plan/plans/${plan.planId}/team/${member.memberId}/leave`,
    name === 'You' ? 'You are no longer on this team' : `${isCarer ? 'The carer' : name} is no longer on this team`,
  );
  const end = async (): Promise<void> => {
    const goBack = whereIAm();
    if (await leave.run({})) goBack();
  };
  const open = plan.actions.filter((action) => action.ownerId === member.memberId && action.status === 'open').length;
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        {isCarer ? 'The carer' : name}
        {member.isKeyWorker && ', key worker'}
      </h3>
      <p>
        {roleName(member.role)}
        {member.agencyId !== null && !isCarer && `, ${names.agency(member.agencyId)}`}
        <br />
        <span className="lw-secondary">On the team since {dayWithDistance(member.joinedAt)}</span>
      </p>
      {leave.problem && <ErrorSummary problem={leave.problem} />}
      {mayEnd && !asks && (
        <button type="button" className="lw-link-button lw-no-print" onClick={() => ask(true)}>
          {name === 'You' ? 'Leave this team' : `End ${name}’s place on this team`}
        </button>
      )}
      {mayEnd && asks && (
        <Opened>
          <p>
            {open > 0
              ? `${open === 1 ? 'One thing' : `${open} things`} to do would be left without somebody. Agree first who does it.`
              : name === 'You'
                ? 'You will no longer see this plan.'
                : `${isCarer ? 'The carer' : name} will no longer see this plan.`}
          </p>
          <SaveButton small secondary busy={leave.busy} onClick={() => void end()}>
            {name === 'You' ? 'Yes, leave' : 'Yes, end it'}
          </SaveButton>
          <button type="button" className="lw-link-button" onClick={() => ask(false)}>
            Go back
          </button>
        </Opened>
      )}
    </li>
  );
}

type Inviting = { agencyId: string; memberId: string; inMyPlace: boolean };
type InviteBody = { memberId: string; agencyId: string; role: string; isKeyWorker?: boolean };

const NOBODY: Inviting = { agencyId: '', memberId: '', inMyPlace: false };

function Invite({ plan, name }: { plan: Plan; name: string }) {
  const practitioners = useTeamPractitioners();
  const [draft, keep, drop] = useDraft<Inviting>(`plan:${plan.planId}:invite`, NOBODY);
  const invite = useCommand<InviteBody>(`/api/care-plan/plans/${plan.planId}/team`, 'They are on the team');
  const picked = practitioners.find((one) => one.practitionerId === draft.memberId);
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.agencyId === '' ? [{ field: 'agencyId', problem: 'Choose the agency' }] : []),
      ...(picked ? [] : [{ field: 'memberId', problem: 'Choose who joins' }]),
    ];
    if (missing.length > 0 || !picked) {
      invite.refuse(missing);
      return;
    }
    const { agencyId, memberId, inMyPlace } = draft;
    const body = { agencyId, memberId, role: picked.role, ...(inMyPlace ? { isKeyWorker: true } : {}) };
    if (await invite.run(body)) drop();
  };
  return (
    <Form problem={invite.problem} onSubmit={() => void submit()} label="Invite somebody">
      <p>
        Agree it with {name} first. Whoever joins reads the whole plan from then on, and {name} sees every look.
      </p>
      <PractitionerPicker
        agencyLabel="Agency"
        memberName="memberId"
        memberLabel="Who"
        value={draft}
        onChange={(picking) => keep({ ...draft, ...picking })}
      />
      <ChecksField
        name="isKeyWorker"
        label="Key worker"
        chosen={draft.inMyPlace ? ['in-my-place'] : []}
        onChange={(chosen) => keep({ ...draft, inMyPlace: chosen.length > 0 })}
        choices={[{ value: 'in-my-place', label: `They become ${name}’s key worker in my place` }]}
      />
      <SaveButton busy={invite.busy} done={invite.answer && 'They are on the team'}>
        Invite them
      </SaveButton>
    </Form>
  );
}
