import type { ReactNode } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router';
import { TellTheTeamPage } from '../carers/tell-the-team-page';
import { MyCorrectionsPage } from '../corrections/my-corrections-page';
import { DecisionPage } from '../decision/decision-page';
import { WhoKnewWhatPage } from '../decision/who-knew-what-page';
import { NoSuchPage, RoomDoor } from '../doors';
import { PlanThenPage } from '../history/plan-then-page';
import { VersionsPage } from '../history/versions-page';
import { MeasurePage } from '../progress/measure-page';
import { PlanPrintPage } from '../plan/print-page';
import { usePlan } from '../plan/use-plan';
import { MySafetyPlanPage } from '../safety/my-safety-plan-page';
import { SafetyLink } from '../safety/safety-link';
import { useSafetyPlanHere } from '../safety/use-safety-plan-here';
import { draftOwner, useMe } from '../session';
import { WhoCanSeePage } from '../sharing/who-can-see-page';
import { MyWayBackPage } from '../way-back/my-way-back-page';
import { AsSeenByPage } from './as-seen-by-page';
import { CaredForPlanPage } from './cared-for-plan-page';
import { CarerPage } from './carer-page';
import { LinkPage } from './link-page';
import { MyDecisionsPage } from './my-decisions-page';
import { MyDetailsPage } from './my-details-page';
import { MyPlanPage } from './my-plan-page';
import { MyPromisesPage } from './my-promises-page';
import { MyLifePage, MyProgressPage } from './my-progress-page';
import { MySpacePage } from './my-space-page';
import { MyStoryPage } from './my-story-page';
import { MyTeamPage } from './my-team-page';
import { WhoLookedPage } from './who-looked-page';
import { WhoSeesWhatPage } from './who-sees-what-page';

const SAFETY_PLAN = '/my/safety-plan';

export function MySpaceRoom() {
  return (
    <RoomDoor room="my">
      <MySpace />
    </RoomDoor>
  );
}

function MySpace() {
  const me = useMe();
  if (me.role === 'carer') {
    return (
      <Routes>
        <Route path="cares-for/:personId" element={<CaredForPlanPage />} />
        <Route path="cares-for/:personId/tell" element={<TellTheTeamPage />} />
        <Route path="*" element={<CarerPage />} />
      </Routes>
    );
  }
  if (me.personId === null) return <LinkPage />;
  return <OwnSpace personId={me.personId} owner={draftOwner(me)} />;
}

function OwnSpace({ personId, owner }: { personId: string; owner: string }) {
  const { pathname } = useLocation();
  const here = useSafetyPlanHere(owner, personId, pathname === SAFETY_PLAN);
  return (
    <>
      <SafetyLink to={SAFETY_PLAN}>My safety plan</SafetyLink>
      <OwnPages personId={personId} safety={<MySafetyPlanPage here={here} />} />
    </>
  );
}

function OwnPages({ personId, safety }: { personId: string; safety: ReactNode }) {
  return (
    <Routes>
      <Route path="safety-plan" element={safety} />
      <Route path="cares-for/:personId" element={<CaredForPlanPage />} />
      <Route path="cares-for/:personId/tell" element={<TellTheTeamPage />} />
      <Route index element={<MySpacePage personId={personId} />} />
      <Route path="plan" element={<MyPlanPage personId={personId} />} />
      <Route path="plan/print" element={<MyPlanOnPaper personId={personId} />} />
      <Route
        path="plan/then"
        element={<PlanThenPage personId={personId} planAt="/my/plan" title="My plan on another day" />}
      />
      <Route
        path="plan/versions"
        element={<VersionsPage personId={personId} planAt="/my/plan" title="How my plan changed" />}
      />
      <Route path="story" element={<MyStoryPage personId={personId} />} />
      <Route path="team" element={<MyTeamPage personId={personId} />} />
      <Route path="way-back" element={<MyWayBackPage personId={personId} />} />
      <Route path="decisions" element={<MyDecisionsPage personId={personId} />} />
      <Route path="decisions/:decisionId" element={<MyDecision />} />
      <Route
        path="decisions/:decisionId/who-knew-what"
        element={<WhoKnewWhatPage back={(id) => ({ to: `/my/decisions/${id}`, label: 'The decision' })} />}
      />
      <Route path="promises" element={<MyPromisesPage personId={personId} />} />
      <Route path="progress" element={<MyProgressPage personId={personId} />} />
      <Route path="progress/how-life-is" element={<MyLifePage personId={personId} />} />
      <Route path="progress/:code" element={<MyMeasure personId={personId} />} />
      <Route path="details" element={<MyDetailsPage personId={personId} />} />
      <Route path="something-is-wrong" element={<MyCorrectionsPage personId={personId} />} />
      <Route path="who-looked" element={<WhoLookedPage personId={personId} />} />
      <Route path="who-sees-what" element={<WhoSeesWhatPage personId={personId} />} />
      <Route path="as-seen-by/:memberId" element={<AsSeenBy personId={personId} />} />
      <Route
        path="who-can-see/:context/:what"
        element={<WhoCanSeePage personId={personId} back={{ to: '/my/who-sees-what', label: 'Who sees what' }} />}
      />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}

function MyPlanOnPaper({ personId }: { personId: string }) {
  const me = useMe();
  const plan = usePlan(personId);
  return <PlanPrintPage plan={plan} planAt="/my/plan" title="My plan on paper" of={me.name ?? ''} />;
}

function AsSeenBy({ personId }: { personId: string }) {
  const { memberId } = useParams();
  return <AsSeenByPage key={memberId} personId={personId} />;
}

function MyDecision() {
  const { decisionId = '' } = useParams();
  return (
    <DecisionPage
      key={decisionId}
      decisionId={decisionId}
      back={{ to: '/my/decisions', label: 'My decisions' }}
      planAt={() => '/my/plan'}
      decisionAt={(other) => `/my/decisions/${other}`}
    />
  );
}

function MyMeasure({ personId }: { personId: string }) {
  const { code = '' } = useParams();
  return (
    <MeasurePage
      key={code}
      personId={personId}
      code={code}
      mine
      back={{ to: '/my/progress', label: 'How it is going' }}
    />
  );
}
