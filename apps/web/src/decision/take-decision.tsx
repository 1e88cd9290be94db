import type { ReactNode } from 'react';
import type { Plan } from '../answers/care-plan';
import type { Decision } from '../answers/decisions';
import { dayWithDistance, momentWithDistance } from '../dates';
import { Form, SaveButton } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { bodyOf, type Carrying, CarryingFields, missingIn, NOTHING_CARRIED } from './carrying-out';

/** What is still missing before it can be decided, or ratified, in words. */
export function Quorum({ decision }: { decision: Decision }) {
  const isToRatify = decision.status === 'to-be-ratified';
  if (decision.status !== 'open' && !isToRatify) return null;
  if (decision.quorum.reached) {
    return <p>Everybody who is needed has spoken. The decision can be {isToRatify ? 'ratified' : 'taken'}.</p>;
  }
  return (
    <>
      <p>It cannot be {isToRatify ? 'ratified' : 'decided'} yet. What is missing:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {decision.quorum.missing.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

/** What was decided, who makes it happen and when it is looked at again. */
export function Outcome({ decision, names }: { decision: Decision; names: Names }) {
  if (decision.takenAt === null) return null;
  const { emergency } = decision;
  return (
    <section className="lw-outcome" aria-labelledby="outcome">
      <h2 className="nhsuk-heading-m" id="outcome">
        {emergency && emergency.ratified === null ? 'Decided in an emergency' : 'Decided'}: {decision.outcome}
      </h2>
      {emergency && <InEmergency decision={decision} names={names} />}
      <dl className="nhsuk-summary-list">
        <Row says="Who makes it happen">{names.inFull(decision.implementerId)}</Row>
        {decision.implementBy !== null && <Row says="Done by">{dayWithDistance(decision.implementBy)}</Row>}
        {decision.nextReviewOn !== null && <Row says="Looked at again">{dayWithDistance(decision.nextReviewOn)}</Row>}
        <Row says="Taken">
          {momentWithDistance(decision.takenAt)},{' '}
          {emergency
            ? `by ${inSentence(names.inFull(decision.takenBy))} alone`
            : `written down by ${inSentence(names.of(decision.takenBy))}`}
        </Row>
      </dl>
    </section>
  );
}

function Row({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{says}</dt>
      <dd className="nhsuk-summary-list__value">{children}</dd>
    </div>
  );
}

function InEmergency({ decision, names }: { decision: Decision; names: Names }) {
  const { emergency } = decision;
  if (!emergency) return null;
  return (
    <>
      <p>It could not wait for everybody. The reason given:</p>
      <p className="lw-words">“{emergency.reason}”</p>
      {emergency.ratified ? (
        <p>
          Ratified by the others, written down by {inSentence(names.of(emergency.ratified.by))},{' '}
          {momentWithDistance(emergency.ratified.at)}.
        </p>
      ) : (
        <p>
          <strong>The others have not ratified it yet.</strong> They say where they stand by{' '}
          {momentWithDistance(emergency.ratifyBy)}.
          {emergency.escalatedAt !== null &&
            ` That day has passed, and those who hold the watch were told ${momentWithDistance(emergency.escalatedAt)}.`}
        </p>
      )}
    </>
  );
}

type TakeProps = { decision: Decision; plan: Plan; names: Names };

/** Takes the decision, for the team, once nobody is missing. */
export function TakeDecision({ decision, plan, names }: TakeProps) {
  const [draft, keep, drop] = useDraft<Carrying>(`decision:${decision.decisionId}:take`, NOTHING_CARRIED);
  const take = useCommand<ReturnType<typeof bodyOf>>(`/api/care-plan/decisions/${decision.decisionId}/take`, 'Decided');
  const submit = async (): Promise<void> => {
    const missing = missingIn(draft);
    if (missing.length > 0) take.refuse(missing);
    else if (await take.run(bodyOf(draft))) drop();
  };
  return (
    <section className="lw-section lw-no-print" aria-labelledby="take">
      <h2 className="nhsuk-heading-m" id="take">
        Take the decision
      </h2>
      <Form problem={take.problem} onSubmit={() => void submit()} label="Take the decision">
        <CarryingFields decision={decision} plan={plan} names={names} draft={draft} keep={keep} />
        <SaveButton busy={take.busy}>Take the decision</SaveButton>
      </Form>
    </section>
  );
}
