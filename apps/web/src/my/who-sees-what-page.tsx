import { Link } from 'react-router';
import type { Plan } from '../answers/care-plan';
import type { Sharing } from '../answers/sharing';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { activeTeam, usePlan } from '../plan/use-plan';
import { Said, type Audience } from '../sharing/said';
import { Say } from '../sharing/say';

/** What the person said about who sees what, what it means, and the form to say it. */
export function WhoSeesWhatPage({ personId }: { personId: string }) {
  const sharing = useQuery<Sharing>(`/api/identity/people/${personId}/sharing`, { views: ['identity'], key: personId });
  const plan = usePlan(personId);
  const names = useNames();
  const nameOf = ({ audience, audienceId }: Audience): string =>
    audience === 'agency' ? `Everybody at ${names.agency(audienceId)}` : memberName(plan.data, names, audienceId);
  return (
    <Page
      title="Who sees what"
      lede="Your team sees your record, so that you need to tell your story once. You can say otherwise here, of one person or a whole organisation, and of one part or everything."
    >
      <Loaded from={sharing} what="what you said">
        {({ preferences, lawfulBasis }) => (
          <>
            <h2 className="nhsuk-heading-m">What you said</h2>
            <Said preferences={preferences} nameOf={nameOf} names={names} personId={personId} mine />
            {plan.data && <Say personId={personId} plan={plan.data} nameOf={nameOf} mine />}
            {plan.data && <Looks plan={plan.data} personId={personId} names={names} />}
            <h2 className="nhsuk-heading-m">Why we may share at all</h2>
            <p>{lawfulBasis.words}</p>
          </>
        )}
      </Loaded>
    </Page>
  );
}

const memberName = (plan: Plan | undefined, names: Names, memberId: string): string =>
  plan?.team.find((one) => one.memberId === memberId)?.role === 'carer' ? 'Your carer' : names.inFull(memberId);

function Looks({ plan, personId, names }: { plan: Plan; personId: string; names: Names }) {
  const team = activeTeam(plan).filter(({ memberId }) => memberId !== personId);
  return (
    <>
      <h2 className="nhsuk-heading-m">See it for yourself</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {team.map(({ memberId, role }) => (
          <li key={memberId}>
            <Link to={`/my/as-seen-by/${memberId}`}>
              My plan as {role === 'carer' ? 'my carer' : names.of(memberId)} sees it
            </Link>
          </li>
        ))}
        <li>
          <Link to="/my/who-can-see/care-plan/plan">Everybody who can see my plan, and why</Link>
        </li>
        <li>
          <Link to="/my/who-can-see/provider-directory/asks">Everybody who can see what was asked for me</Link>
        </li>
        <li>
          <Link to="/my/who-can-see/intake/introductions">Everybody who can see what I told you at the start</Link>
        </li>
      </ul>
    </>
  );
}
