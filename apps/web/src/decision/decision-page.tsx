import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Decision } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { ChooseMoment } from '../history/choose-moment';
import { StoodThen } from '../history/stood-then';
import { Loaded, Page, ProblemNotice, Waiting } from '../page';
import { inSentence, useNames, type Names } from '../people-and-agencies';
import { AboutSomebodyElse } from '../plan/about-somebody-else';
import { isMine, may, usePlan } from '../plan/use-plan';
import { useMe } from '../session';
import { Capacity } from './capacity';
import { KIND_WORDS } from './decision-words';
import { DecideInEmergency, Ratify } from './emergency';
import { FollowThrough, Withdraw } from './follow-through';
import { InEasyWords } from './in-easy-words';
import { PersonsVoice } from './persons-voice';
import { PositionForm, Positions } from './positions';
import { Outcome, Quorum, TakeDecision } from './take-decision';
import { useDecision } from './use-decision';
import { History, WhatWasKnown } from './what-was-known';

type DecisionPageProps = {
  decisionId: string;
  back: { to: string; label: string };
  /** Where the plan of a person is, in the room this page is shown in. */
  planAt: (personId: string) => string;
  /** Where another decision is. */
  decisionAt: (decisionId: string) => string;
};

/** One decision, for the person and for the team, as a record that can be printed. */
export function DecisionPage({ decisionId, back, planAt, decisionAt }: DecisionPageProps) {
  const [search, setSearch] = useSearchParams();
  const at = search.get('at');
  const decision = useDecision(decisionId, at);
  if (!decision.data) {
    return (
      <Page title="A decision" back={back}>
        {at !== null && (
          <p>
            It may not have been asked yet at that moment. <Link to="?">Show the decision of today</Link>
          </p>
        )}
        {decision.problem ? <ProblemNotice problem={decision.problem} retry={decision.reload} /> : <Waiting />}
      </Page>
    );
  }
  return (
    <Page title={decision.data.question} caption={KIND_WORDS[decision.data.kind]} back={back}>
      {at !== null && (
        <>
          <StoodThen at={at} what="the decision" />
          <p>
            <Link to="?">Show the decision of today</Link>
          </p>
        </>
      )}
      <Loaded from={decision}>
        {(loaded) => <DecisionBody decision={loaded} planAt={planAt(loaded.personId)} decisionAt={decisionAt} />}
      </Loaded>
      <details className="nhsuk-details lw-no-print">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How this stood on another day</span>
        </summary>
        <div className="nhsuk-details__text">
          <ChooseMoment key={at} at={at} onChoose={(instant) => setSearch({ at: instant })} />
        </div>
      </details>
    </Page>
  );
}

type BodyProps = { decision: Decision; planAt: string; decisionAt: (decisionId: string) => string };

function DecisionBody({ decision, planAt, decisionAt }: BodyProps) {
  const me = useMe();
  const names = useNames([decision.personId]);
  const plan = usePlan(decision.personId).data;
  const mine = isMine(decision, me);
  return (
    <>
      <p>
        Asked by {inSentence(names.inFull(decision.proposedBy))}, {momentWithDistance(decision.proposedAt)}.{' '}
        {decision.status === 'open' ? 'Not decided yet.' : ''}
      </p>
      <Ended decision={decision} names={names} />
      <Replacing decision={decision} decisionAt={decisionAt} />
      {mine && <InEasyWords decision={decision} names={names} />}
      <Outcome decision={decision} names={names} />
      <PersonsVoice decision={decision} names={names} mine={mine} planContentHash={plan?.contentHash} />
      <WhatWasKnown decision={decision} planAt={planAt} planContentHash={plan?.contentHash} />
      <section className="lw-section">
        <h2 className="nhsuk-heading-m">Where everybody stands</h2>
        <Positions decision={decision} names={names} />
        <Quorum decision={decision} />
        {may(decision, 'state-position') && <PositionForm decision={decision} planContentHash={plan?.contentHash} />}
      </section>
      {may(decision, 'ratify') && <Ratify decision={decision} />}
      {may(decision, 'take') && plan && <TakeDecision decision={decision} plan={plan} names={names} />}
      {may(decision, 'take-in-emergency') && plan && (
        <DecideInEmergency decision={decision} plan={plan} names={names} />
      )}
      <FollowThrough decision={decision} names={names} />
      <Capacity decision={decision} names={names} />
      <History decision={decision} names={names} />
      {mine && decision.takenAt !== null && decision.asOf === undefined && (
        <p className="lw-no-print">
          <Link to={`${decisionAt(decision.decisionId)}/who-knew-what`}>Who knew what when this was decided</Link>
        </p>
      )}
      <Fingerprints decision={decision} />
      {may(decision, 'withdraw') && <Withdraw decision={decision} />}
      {decision.asOf === undefined && plan && (mine || may(plan, 'set-goal')) && (
        <AboutSomebodyElse
          path={`/api/care-plan/decisions/${decision.decisionId}/about-somebody-else`}
          personId={decision.personId}
          about={decision.question}
          canMove={false}
        />
      )}
    </>
  );
}

function Notice({ children }: { children: ReactNode }) {
  return <div className="nhsuk-inset-text">{children}</div>;
}

function Ended({ decision, names }: { decision: Decision; names: Names }) {
  const { ended } = decision;
  if (!ended) return null;
  return (
    <Notice>
      {ended.by === null ? (
        <p>Nobody decided this by its day, so it is over, {momentWithDistance(ended.at)}. It can be put again.</p>
      ) : (
        <>
          <p>
            Taken back by {inSentence(names.inFull(ended.by))}, {momentWithDistance(ended.at)}. The reason given:
          </p>
          <p className="lw-words">{ended.reason}</p>
        </>
      )}
    </Notice>
  );
}

/** Which decision this one would replace, or which one has replaced it, and for what reason. */
function Replacing({ decision, decisionAt }: Omit<BodyProps, 'planAt'>) {
  const { superseded, supersedesId, supersedingReason } = decision;
  return (
    <>
      {superseded && (
        <Notice>
          <p>
            <strong>This does not hold any more.</strong>{' '}
            <Link to={decisionAt(superseded.byDecisionId)}>Another decision has replaced it</Link>,{' '}
            {momentWithDistance(superseded.at)}. The reason given:
          </p>
          <p className="lw-words">{superseded.reason}</p>
        </Notice>
      )}
      {supersedesId !== undefined && (
        <Notice>
          <p>
            {decision.takenAt === null ? 'Once it is taken, it replaces ' : 'It replaces '}
            <Link to={decisionAt(supersedesId)}>an earlier decision</Link>. The reason given:
          </p>
          <p className="lw-words">{supersedingReason}</p>
        </Notice>
      )}
    </>
  );
}

/** On paper alone: what somebody needs who wants to check that this record is the one. */
function Fingerprints({ decision }: { decision: Decision }) {
  return (
    <dl className="lw-print-only lw-fingerprints">
      <dt>Number of this decision</dt>
      <dd>{decision.decisionId}</dd>
      <dt>Version of this record</dt>
      <dd>{decision.revision}</dd>
      <dt>The plan when it was asked</dt>
      <dd>
        {decision.evidence.planContentHash}, entry {decision.evidence.position} of the log
      </dd>
      {decision.takenOnPlan !== null && (
        <>
          <dt>The plan on which it was decided</dt>
          <dd>{decision.takenOnPlan}</dd>
        </>
      )}
      <dt>Rule by which it is judged</dt>
      <dd>
        {KIND_WORDS[decision.policy.kind]}, {decision.policy.version}
      </dd>
    </dl>
  );
}
