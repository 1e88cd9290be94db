import type { TeamMember } from '../answers/care-plan';
import type { Role } from '../answers/identity';
import { InviteCarer } from '../carers/invite-carer';
import { ToldByThoseClose } from '../carers/told-by-those-close';
import { dayName } from '../dates';
import { Empty, Loaded, Page } from '../page';
import { roleName, useNames, type Names } from '../people-and-agencies';
import { activeTeam, usePlan } from '../plan/use-plan';
import { RepresentativesOf } from '../representatives/representatives';
import { NoPlanYet } from './my-plan-page';

const WHAT_FOR: Partial<Record<Role, string>> = {
  'peer-supporter': 'Has been through hard times too, and walks beside you.',
  'community-worker': 'Knows the groups, people and places near you.',
  'link-worker': 'Helps with the rest of life: money, home, company, getting out.',
  gp: 'Looks after your body and your medicines.',
  clinician: 'Knows about treatment and talking therapy.',
  'hub-coordinator': 'Makes sure nobody is forgotten.',
  'service-manager': 'Answers for how the service works.',
  carer: 'Cares for you.',
};

export function MyTeamPage({ personId }: { personId: string }) {
  const plan = usePlan(personId);
  const names = useNames();
  return (
    <Page title="My team" lede="The people around you, what each is for, and since when.">
      {plan.problem?.status === 404 ? (
        <NoPlanYet />
      ) : (
        <Loaded from={plan} what="your team">
          {(loaded) => {
            const team = activeTeam(loaded).filter((member) => member.memberId !== personId);
            const past = loaded.team.filter((member) => member.leftAt !== null);
            return (
              <>
                {team.length === 0 && (
                  <Empty title="Nobody is here yet">
                    <p>Your key worker comes first. You can ask them to bring in others.</p>
                  </Empty>
                )}
                <ul className="lw-cards lw-cards--beside">
                  {[...team]
                    .sort((a, b) => Number(b.isKeyWorker) - Number(a.isKeyWorker))
                    .map((member) => (
                      <MemberCard key={member.memberId} member={member} names={names} />
                    ))}
                </ul>
                <RepresentativesOf plan={loaded} name={null} />
                <ToldByThoseClose personId={personId} name={null} />
                <InviteCarer planId={loaded.planId} whose="you" />
                {past.length > 0 && (
                  <>
                    <h2 className="nhsuk-heading-m">Who was on my team before</h2>
                    <ul className="nhsuk-list nhsuk-list--bullet">
                      {past.map((member) => (
                        <li key={`${member.memberId} ${member.joinedAt}`}>
                          {names.inFull(member.memberId)}, until {dayName(member.leftAt ?? member.joinedAt)}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </>
            );
          }}
        </Loaded>
      )}
    </Page>
  );
}

const workOf = ({ role, agencyId }: TeamMember, names: Names): string => {
  const work = agencyId === null ? roleName(role) : `${roleName(role)}, ${names.agency(agencyId)}`;
  return work.charAt(0).toUpperCase() + work.slice(1);
};

function MemberCard({ member, names }: { member: TeamMember; names: Names }) {
  const isCarer = member.role === 'carer';
  const name = isCarer ? 'Your carer' : names.of(member.memberId);
  return (
    <li className="lw-card lw-member">
      <span className="lw-member__face" aria-hidden="true">
        {name.replace(/^Dr /, '').charAt(0).toUpperCase()}
      </span>
      <div>
        <h2 className="nhsuk-heading-s">{name}</h2>
        {member.isKeyWorker && (
          <p>
            <strong>Your key worker.</strong> The first person to ask. Makes sure things happen.
          </p>
        )}
        <p>{WHAT_FOR[member.role] ?? ''}</p>
        <p className="nhsuk-body-s lw-secondary">
          {!isCarer && `${workOf(member, names)}. `}
          On your team since {dayName(member.joinedAt)}.
        </p>
      </div>
    </li>
  );
}
