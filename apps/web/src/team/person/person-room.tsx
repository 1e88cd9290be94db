import { Link, Route, Routes, useParams } from 'react-router';
import type { HandOver } from '../../answers/care-plan';
import type { Person } from '../../answers/identity';
import { NoSuchPage } from '../../doors';
import { PlanThenPage } from '../../history/plan-then-page';
import { VersionsPage } from '../../history/versions-page';
import { useQuery } from '../../live';
import { useMe } from '../../session';
import { Page, ProblemNotice, Waiting } from '../../page';
import { MeasurePage } from '../../progress/measure-page';
import { PlanPrintPage } from '../../plan/print-page';
import { usePlan } from '../../plan/use-plan';
import { ReadOnlyPages } from '../../read-only';
import { EmergencyBanner, useOpenEmergency } from '../emergency/emergency-banner';
import { WhoCanSeePage } from '../../sharing/who-can-see-page';
import { SafetyLink } from '../../safety/safety-link';
import { TheirSafetyPlanPage } from '../../safety/their-safety-plan-page';
import { FarewellPage } from '../../farewell/farewell-page';
import { TheirWayBackPage } from '../../way-back/their-way-back-page';
import { useReadAgain } from '../read-again';
import { AsksTab } from './asks-tab';
import { DecisionsTab } from './decisions-tab';
import { DetailsTab } from './details-tab';
import { HandOverTab } from './hand-over-tab';
import { InTouchTab } from './in-touch-tab';
import { LeftNotice } from './left-notice';
import { PersonHeader } from './person-header';
import { PlanTab } from './plan-tab';
import { LifeTab, ProgressTab } from './progress-tab';
import { SharingTab } from './sharing-tab';
import { StoryTab } from './story-tab';
import { firstName, myPlace } from './tab';
import { TeamTab } from './team-tab';

/** Whether they really do is decided when they ask. */
const MAY_ANSWER_TO_A_REGISTER: readonly string[] = ['clinician', 'gp', 'service-manager', 'hub-coordinator'];

export function PersonRoom() {
  const { personId = '' } = useParams();
  return <OnePerson key={personId} personId={personId} />;
}

/** One person: who they are and who answers for them stays in sight; the tabs below have addresses of their own. */
function OnePerson({ personId }: { personId: string }) {
  const person = useQuery<Person>(`/api/identity/people/${personId}`, {
    views: ['identity', 'care-plan'],
    key: personId,
  });
  const isMissing = person.problem?.status === 404;
  useReadAgain(person.reload, isMissing);
  const emergency = useOpenEmergency(personId);
  // In an emergency nobody waits for the context that knows the name.
  const shown = person.data ?? (emergency && person.problem ? withoutName(personId) : undefined);
  if (!shown) {
    return (
      <Page title={isMissing ? 'We cannot show you this page' : 'One person'} back={{ to: '/team', label: 'Today' }}>
        {isMissing ? <NotYours personId={personId} reload={person.reload} /> : null}
        {!isMissing && person.problem && <ProblemNotice problem={person.problem} retry={person.reload} />}
        {!person.problem && <Waiting />}
      </Page>
    );
  }
  return <PersonPages person={shown} />;
}

const withoutName = (personId: string): Person => ({
  personId,
  name: 'Somebody whose name cannot be read just now',
  fullName: '',
  knownAs: null,
  pronouns: null,
  namesRevision: '',
  address: null,
  addressRevision: '',
  communicationNeeds: null,
  registeredAt: '',
  introducedVia: '',
  dateOfBirth: null,
  identifiers: [],
  withdrawnIdentifiers: [],
  needs: { needs: [], timesMet: 0, timesNotMet: 0, contacts: [] },
  linked: [],
});

function NotYours({ personId, reload }: { personId: string; reload: () => void }) {
  const { role } = useMe();
  return (
    <>
      <p>You see a person’s pages while you are on their team. Nothing is wrong, and nothing was changed.</p>
      <p>If you have only just joined, it can take a moment.</p>
      <button type="button" className="nhsuk-button nhsuk-button--secondary nhsuk-button--small" onClick={reload}>
        Try again
      </button>
      {MAY_ANSWER_TO_A_REGISTER.includes(role) && (
        <p>
          In an emergency: <Link to={`/team/emergency/${personId}`}>I need to see this record now</Link>
        </p>
      )}
    </>
  );
}

function PersonPages({ person }: { person: Person }) {
  const { personId, name } = person;
  const me = useMe();
  const emergency = useOpenEmergency(personId);
  const plan = usePlan(personId);
  useReadAgain(plan.reload, plan.problem?.status === 404);
  const handOvers = useQuery<HandOver[]>(`/api/care-plan/people/${personId}/hand-overs`, {
    views: ['care-plan'],
    key: personId,
  });
  const tab = { personId, name, plan };
  const voice = { kind: 'theirs', name: firstName(name) } as const;
  const before = { personId, voice, planAt: `/team/people/${personId}` };
  const isReadOnly = plan.data ? myPlace(plan.data, me) === undefined : emergency !== null;
  return (
    <ReadOnlyPages value={isReadOnly}>
      <EmergencyBanner personId={personId} />
      {plan.data && isReadOnly && emergency === null && <LeftNotice plan={plan.data} me={me} />}
      <PersonHeader person={person} plan={plan.data} handOvers={handOvers.data} />
      <SafetyLink to={`/team/people/${personId}/safety-plan`}>Safety plan</SafetyLink>
      <Routes>
        <Route index element={<PlanTab {...tab} />} />
        <Route path="way-back" element={<TheirWayBackPage {...tab} />} />
        <Route path="farewell" element={<FarewellPage {...tab} />} />
        <Route path="safety-plan" element={<TheirSafetyPlanPage {...tab} />} />
        <Route
          path="print"
          element={<PlanPrintPage {...before} plan={plan} title={`${name}: plan on paper`} of={name} />}
        />
        <Route path="then" element={<PlanThenPage {...before} title={`${name}: plan on another day`} />} />
        <Route path="versions" element={<VersionsPage {...before} title={`${name}: how the plan changed`} />} />
        <Route path="decisions" element={<DecisionsTab {...tab} />} />
        <Route path="team" element={<TeamTab {...tab} />} />
        <Route path="asks" element={<AsksTab {...tab} handOvers={handOvers} />} />
        {!isReadOnly && <Route path="hand-over/:decisionId" element={<HandOverTab {...tab} handOvers={handOvers} />} />}
        <Route path="progress" element={<ProgressTab {...tab} />} />
        <Route path="progress/how-life-is" element={<LifeTab {...tab} />} />
        {!isReadOnly && <Route path="progress/:code" element={<PersonMeasure personId={personId} name={name} />} />}
        <Route path="sharing" element={<SharingTab {...tab} />} />
        <Route path="in-touch" element={<InTouchTab {...tab} />} />
        <Route path="story" element={<StoryTab {...tab} />} />
        <Route
          path="who-can-see/:context/:what"
          element={
            <WhoCanSeePage personId={personId} back={{ to: `/team/people/${personId}`, label: `${name}: plan` }} />
          }
        />
        <Route path="details" element={<DetailsTab {...tab} person={person} />} />
        <Route path="*" element={<NoSuchPage />} />
      </Routes>
    </ReadOnlyPages>
  );
}

function PersonMeasure({ personId, name }: { personId: string; name: string }) {
  const { code = '' } = useParams();
  const back = { to: `/team/people/${personId}/progress`, label: `How it is going for ${name}` };
  return <MeasurePage key={code} personId={personId} code={code} mine={false} back={back} />;
}
