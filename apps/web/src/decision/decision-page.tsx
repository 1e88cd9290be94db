import { Link } from 'react-router';
import type { Decision } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { Loaded, Page, ProblemNotice, Waiting } from '../page';
import { inSentence, useNames } from '../people-and-agencies';
import { AboutSomebodyElse } from '../plan/about-somebody-else';
import { isMine, may, usePlan } from '../plan/use-plan';
import { useMe } from '../session';
import { KIND_WORDS } from './decision-words';
import { PersonsVoice } from './persons-voice';
import { PositionForm, Positions } from './positions';
import { ReviewDecision, Reviews } from './review-decision';
import { Outcome, Quorum, TakeDecision } from './take-decision';
import { useDecision } from './use-decision';

type DecisionPageProps = {
  decisionId: string;
  back: { to: string; label: string };
  /** Where the plan of a person is, in the room this page is shown in. */
  planAt: (personId: string) => string;
};

/** One decision, for the person and for the team. */
export function DecisionPage({ decisionId, back, planAt }: DecisionPageProps) {
  const decision = useDecision(decisionId);
  if (!decision.data) {
    return (
      <Page title="A decision" back={back}>
        {decision.problem ? <ProblemNotice problem={decision.problem} retry={decision.reload} /> : <Waiting />}
      </Page>
    );
  }
  return (
    <Page title={decision.data.question} caption={KIND_WORDS[decision.data.kind]} back={back}>
      <Loaded from={decision}>{(loaded) => <DecisionBody decision={loaded} planAt={planAt(loaded.personId)} />}</Loaded>
    </Page>
  );
}

function DecisionBody({ decision, planAt }: { decision: Decision; planAt: string }) {
  const me = useMe();
  const names = useNames([decision.personId]);
  const plan = usePlan(decision.personId).data;
  const mine = isMine(decision, me);
  const isOpen = decision.status === 'open';
  const planMoved = plan !== undefined && plan.contentHash !== decision.evidence.planContentHash;
  return (
    <>
      <p>
        Asked by {inSentence(names.inFull(decision.proposedBy))}, {momentWithDistance(decision.proposedAt)}.{' '}
        {isOpen ? 'Not decided yet.' : ''}
      </p>
      <Outcome decision={decision} names={names} />
      <Reviews decision={decision} names={names} />
      {may(decision, 'review') && <ReviewDecision decision={decision} />}
      <PersonsVoice decision={decision} names={names} mine={mine} planContentHash={plan?.contentHash} />
      <section className="lw-section">
        <h2 className="nhsuk-heading-m">What could be chosen</h2>
        <ol className="nhsuk-list nhsuk-list--number">
          {decision.options.map((option) => (
            <li key={option}>{option}</li>
          ))}
        </ol>
        <h2 className="nhsuk-heading-m">What was known</h2>
        <p>
          <Link to={planAt}>The plan</Link> as it stood when this was asked.{' '}
          {planMoved && isOpen && (
            <strong>The plan has changed since. Read it again before you say where you stand.</strong>
          )}
          {planMoved && !isOpen && 'It has changed since.'}
        </p>
      </section>
      <section className="lw-section">
        <h2 className="nhsuk-heading-m">Where everybody stands</h2>
        <Positions decision={decision} names={names} />
        <Quorum decision={decision} />
        {may(decision, 'state-position') && <PositionForm decision={decision} planContentHash={plan?.contentHash} />}
      </section>
      {may(decision, 'take') && plan && <TakeDecision decision={decision} plan={plan} names={names} />}
      {plan && (mine || may(plan, 'set-goal')) && (
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
