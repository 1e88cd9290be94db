import { Navigate, Route, Routes } from 'react-router';
import type { Role } from '../answers/identity';
import { NoSuchPage, RoomDoor } from '../doors';
import { WhoKnewWhatPage } from '../decision/who-knew-what-page';
import { useMe } from '../session';
import '../team/team.scss';
import { BlindAuditPage } from './blind-audit/blind-audit-page';
import { BlindAuditsPage } from './blind-audit/blind-audits-page';
import { DecisionAuditPage } from './decision-audit-page';
import { DecisionPoliciesPage } from './decision-policies-page';
import { ErasuresPage } from './erasures-page';
import { EvidencePage } from './evidence-page';
import { EquityPage } from './flow/equity-page';
import { FigurePage } from './flow/figure-page';
import { FlowPage } from './flow/flow-page';
import { PathwaysPage } from './flow/pathways-page';
import { UnmetPage } from './flow/unmet-page';
import { WaitsPage } from './flow/waits-page';
import { OperationsPage } from './operations-page';
import { VerificationPage } from './verification-page';
import { WatchPage } from './watch-page';

export function AssuranceRoom() {
  return (
    <RoomDoor room="assurance">
      <div className="lw-desk">
        <AssurancePages />
      </div>
    </RoomDoor>
  );
}

/** Whose first page is not the verification. */
const FIRST: Partial<Record<Role, string>> = {
  'hub-coordinator': '/assurance/watch',
  'platform-operator': '/assurance/operations',
  'alliance-administrator': '/assurance/erasures',
};

function AssurancePages() {
  const { role } = useMe();
  const watches = role === 'hub-coordinator' || role === 'service-manager';
  const erases = role === 'caldicott-guardian' || role === 'alliance-administrator';
  const audits = role === 'commissioner' || role === 'service-manager' || role === 'caldicott-guardian';
  const answers = role === 'commissioner' || role === 'caldicott-guardian';
  const first = role === 'anyone' ? undefined : FIRST[role];
  return (
    <Routes>
      <Route index element={first === undefined ? <VerificationPage /> : <Navigate to={first} replace />} />
      <Route path="operations" element={role === 'platform-operator' ? <OperationsPage /> : <NoSuchPage />} />
      <Route path="erasures" element={erases ? <ErasuresPage /> : <NoSuchPage />} />
      <Route path="watch" element={watches ? <WatchPage /> : <NoSuchPage />} />
      <Route path="flow" element={audits ? <FlowPage /> : <NoSuchPage />} />
      <Route path="flow/equity" element={answers ? <EquityPage /> : <NoSuchPage />} />
      <Route path="flow/waits" element={audits ? <WaitsPage /> : <NoSuchPage />} />
      <Route path="flow/pathways" element={audits ? <PathwaysPage /> : <NoSuchPage />} />
      <Route path="flow/unmet" element={audits || watches ? <UnmetPage /> : <NoSuchPage />} />
      <Route path="flow/:definitionId" element={audits ? <FigurePage /> : <NoSuchPage />} />
      <Route path="blind-audits" element={answers ? <BlindAuditsPage /> : <NoSuchPage />} />
      <Route path="blind-audits/:sampleId" element={answers ? <BlindAuditPage /> : <NoSuchPage />} />
      <Route path="decisions" element={audits ? <DecisionAuditPage /> : <NoSuchPage />} />
      <Route
        path="decisions/:decisionId/who-knew-what"
        element={
          audits && role !== 'service-manager' ? (
            <WhoKnewWhatPage back={() => ({ to: '/assurance/decisions', label: 'Decisions' })} />
          ) : (
            <NoSuchPage />
          )
        }
      />
      <Route
        path="decisions/:decisionId/evidence"
        element={role === 'caldicott-guardian' ? <EvidencePage /> : <NoSuchPage />}
      />
      <Route
        path="decision-policies"
        element={audits || role === 'alliance-administrator' ? <DecisionPoliciesPage /> : <NoSuchPage />}
      />
      <Route path="*" element={<NoSuchPage />} />
    </Routes>
  );
}
