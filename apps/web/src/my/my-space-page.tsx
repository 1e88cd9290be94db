import { Link } from 'react-router';
import type { HandOver, Plan } from '../answers/care-plan';
import type { DecisionLine } from '../answers/decisions';
import type { PersonName } from '../answers/identity';
import type { PersonIntroduction } from '../answers/intake';
import type { HeardOutcome } from '../answers/huddle';
import { AskedOfMe } from '../carers/asked-as-representative';
import { CaredForList } from '../carers/cared-for-list';
import { dayWithDistance, daysUntil } from '../dates';
import { SamePersonQuestions } from '../details/same-person-questions';
import { useQuery } from '../live';
import { Loaded, Page } from '../page';
import { useNames, type Names } from '../people-and-agencies';
import { activeTeam, usePlan } from '../plan/use-plan';
import { GoesAlongList } from '../team/hand-overs/goes-along';
import { useMe } from '../session';
import { Emergencies } from './emergencies';
import { WhoCanSeeLink } from '../sharing/who-can-see-page';
import { MyFarewell } from '../farewell/my-farewell';
import { MyHelp } from './my-help';
import { ToldList } from '../told';
import { NotNow } from './not-now';

/** Who is doing what for me, by when; what did we decide; what can I change. */
export function MySpacePage({ personId }: { personId: string }) {
  const me = useMe();
  const names = useNames();
  const plan = usePlan(personId);
  const about = { views: ['intake', 'care-plan'], key: personId };
  const introductions = useQuery<PersonIntroduction[]>(`/api/intake/people/${personId}/introductions`, about);
  const told = useQuery<HeardOutcome[]>(`/api/intake/people/${personId}/huddle-outcomes`, about).data ?? [];
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, about).data ?? [];
  const handOvers = useQuery<HandOver[]>(`/api/care-plan/people/${personId}/hand-overs`, about).data ?? [];
  return (
    <Page title={`Hello ${me.name?.split(' ')[0] ?? ''}`.trim()}>
      <SamePersonQuestions />
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <Loaded from={introductions} what="what happens next">
        {(list) => <Next introduction={list.at(-1)} names={names} />}
      </Loaded>
      <MyFarewell personId={personId} />
      {!introductions.data?.at(-1)?.farewellAt && <MyHelp personId={personId} />}
      <ToldList told={told} />
      {plan.data && <WaitsForYou plan={plan.data} decisions={decisions} />}
      {plan.data && <Doing plan={plan.data} names={names} />}
      {handOvers
        .filter((one) => one.status === 'proposed' || one.status === 'accepted')
        .map((one) => (
          <HandOverCard key={one.handOverId} handOver={one} names={names} />
        ))}
      <Emergencies personId={personId} />
      <Decided decisions={decisions} />
      <PeopleICareFor />
      <h2 className="nhsuk-heading-m">Everything that is yours</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          <Link to="/my/plan">My plan</Link>: read it, change it, agree it
        </li>
        <li>
          <Link to="/my/team">My team</Link>: who is there for you
        </li>
        <li>
          <Link to="/my/way-back">My way back</Link>: if it gets hard again, straight to somebody who knows you
        </li>
        <li>
          <Link to="/my/promises">Promises</Link>: who is doing what for you by when, and what you said you would do
        </li>
        <li>
          <Link to="/my/story">My story</Link>: what I said at first, who may read it, and to put it right
        </li>
        <li>
          <Link to="/my/progress">How it is going</Link>: say it, and see it change
        </li>
        <li>
          <Link to="/my/who-sees-what">Who sees what</Link>: say it, and see your plan as others see it
        </li>
        <li>
          <Link to="/my/details">My details and needs</Link>: what I am called, how to write to me and meet me
        </li>
        <li>
          <Link to="/my/something-is-wrong">Something is wrong</Link>: say it, and be answered
        </li>
        <li>
          <Link to="/my/who-looked">Who looked</Link> at what is written about you, and a question to ask about it
        </li>
      </ul>
    </Page>
  );
}

function PeopleICareFor() {
  const people = useQuery<PersonName[]>('/api/identity/cared-for').data ?? [];
  if (people.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">Whom you care for</h2>
      <CaredForList people={people} />
      {people.map(({ personId, name }) => (
        <AskedOfMe key={personId} personId={personId} name={name} />
      ))}
    </>
  );
}

function Next({ introduction, names }: { introduction: PersonIntroduction | undefined; names: Names }) {
  if (!introduction) return <p>We have no introduction of yours here.</p>;
  switch (introduction.status) {
    case 'waiting':
      return (
        <>
          <p className="lw-outcome">
            We have had your words since {dayWithDistance(introduction.receivedAt)}. They are read at the next huddle,
            and one of the people there becomes your key worker.
          </p>
          <NotNow introductionId={introduction.introductionId} />
        </>
      );
    case 'welcomed':
      if (introduction.farewellAt !== null)
        return <p className="lw-outcome">You and your team said farewell. You can come back at any time.</p>;
      return (
        <p className="lw-outcome">
          <strong>{names.inFull(introduction.keyWorkerId)}</strong> is your key worker.{' '}
          {introduction.initialConversation
            ? `You talked on ${dayWithDistance(introduction.initialConversation.heldOn)}.`
            : introduction.nextContactOn !== null && contactWords(introduction.nextContactOn)}
        </p>
      );
    case 'handed-over-warmly':
      return (
        <p className="lw-outcome">
          <strong>{names.inFull(introduction.handedOver?.receiverId ?? null)}</strong> looks after what you came here
          for. You can come back at any time.
        </p>
      );
    case 'died':
      return <p className="lw-outcome">Something here may be wrong about you. Please call us, and we put it right.</p>;
    case 'declined-by-person':
      return <p className="lw-outcome">You said that you do not want this now. You can come back at any time.</p>;
  }
}

const contactWords = (day: string): string =>
  daysUntil(day) < 0
    ? `They were to get in touch by ${dayWithDistance(day)}. If they have not, please tell us.`
    : `They get in touch by ${dayWithDistance(day)}.`;

function WaitsForYou({ plan, decisions }: { plan: Plan; decisions: DecisionLine[] }) {
  const open = decisions.filter(({ status }) => status === 'open' || status === 'to-be-ratified');
  const asks = plan.signature === null || plan.signature.lapsed;
  const proposals = plan.sections.aboutMe.proposals.length;
  if (open.length === 0 && !asks && proposals === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What waits for you</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {open.map((decision) => (
          <li key={decision.decisionId}>
            Say what you think: <Link to={`/my/decisions/${decision.decisionId}`}>{decision.question}</Link>
          </li>
        ))}
        {proposals > 0 && (
          <li>
            Somebody <Link to="/my/plan">suggests other words</Link> for your plan
          </li>
        )}
        {asks && (
          <li>
            <Link to="/my/plan#agree">
              {plan.signature === null ? 'Is your plan right?' : 'Your plan has changed. Is it right?'}
            </Link>
          </li>
        )}
      </ul>
    </>
  );
}

function Doing({ plan, names }: { plan: Plan; names: Names }) {
  const open = plan.actions
    .filter((action) => action.status === 'open')
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .slice(0, 5);
  return (
    <>
      <h2 className="nhsuk-heading-m">Who is doing what, by when</h2>
      {open.length === 0 ? (
        <p>
          Nothing is agreed yet. {activeTeam(plan).length > 0 && <Link to="/my/plan#actions">Add something to do</Link>}
        </p>
      ) : (
        <ul className="lw-cards">
          {open.map((action) => (
            <li key={action.actionId} className="lw-card">
              <p className="lw-card__main">{action.text}</p>
              <p>
                {names.of(action.ownerId)},{' '}
                {daysUntil(action.dueOn) < 0
                  ? `was due ${dayWithDistance(action.dueOn)}`
                  : `by ${dayWithDistance(action.dueOn)}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function HandOverCard({ handOver, names }: { handOver: HandOver; names: Names }) {
  return (
    <section className="lw-section" aria-label="A hand-over">
      <h2 className="nhsuk-heading-m">
        Your help moves from {names.agency(handOver.fromAgencyId)} to {names.agency(handOver.toAgencyId)}
      </h2>
      <p>
        <strong>
          Until they have met you, {names.of(handOver.accountableMemberId)} at{' '}
          {names.agency(handOver.accountableAgencyId)} is there for you.
        </strong>
      </p>
      <p>
        {handOver.status === 'accepted' ? `${names.of(handOver.receiverId)} gets` : 'They get'} in touch by{' '}
        {dayWithDistance(handOver.contactDueAt)}.
      </p>
      {handOver.goesAlong ? (
        <GoesAlongList goesAlong={handOver.goesAlong} names={names} />
      ) : (
        <p>What goes along, such as who prescribes, is settled with you before anybody takes over.</p>
      )}
      <WhoCanSeeLink personId={handOver.personId} context="care-plan" what="hand-overs" />
    </section>
  );
}

function Decided({ decisions }: { decisions: DecisionLine[] }) {
  const taken = decisions
    .filter((decision) => decision.takenAt !== null && decision.supersededBy === null)
    .sort((a, b) => ((a.takenAt ?? '') < (b.takenAt ?? '') ? 1 : -1))
    .slice(0, 3);
  if (taken.length === 0) return null;
  return (
    <>
      <h2 className="nhsuk-heading-m">What we decided</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {taken.map((decision) => (
          <li key={decision.decisionId}>
            <Link to={`/my/decisions/${decision.decisionId}`}>{decision.question}</Link> {decision.outcome}
          </li>
        ))}
      </ul>
    </>
  );
}
