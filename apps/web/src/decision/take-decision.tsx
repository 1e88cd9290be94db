import type { Decision, Plan } from '../answers/care-plan';
import { DateField } from '../date-field';
import { addDays, dayWithDistance, momentWithDistance, today } from '../dates';
import { ChoiceField, Form, SaveButton, SelectField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { activeTeam } from '../plan/use-plan';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** What is still missing before it can be decided, in words. */
export function Quorum({ decision }: { decision: Decision }) {
  if (decision.status === 'taken') return null;
  return decision.quorum.reached ? (
    <p>Everybody who is needed has spoken. The decision can be taken.</p>
  ) : (
    <>
      <p>It cannot be decided yet. What is missing:</p>
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
  if (decision.status !== 'taken') return null;
  return (
    <section className="lw-outcome" aria-labelledby="outcome">
      <h2 className="nhsuk-heading-m" id="outcome">
        Decided: {decision.outcome}
      </h2>
      <dl className="nhsuk-summary-list">
        <div className="nhsuk-summary-list__row">
          <dt className="nhsuk-summary-list__key">Who makes it happen</dt>
          <dd className="nhsuk-summary-list__value">{names.inFull(decision.implementerId)}</dd>
        </div>
        {decision.reviewOn !== null && (
          <div className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">Looked at again</dt>
            <dd className="nhsuk-summary-list__value">{dayWithDistance(decision.reviewOn)}</dd>
          </div>
        )}
        {decision.takenAt !== null && (
          <div className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">Taken</dt>
            <dd className="nhsuk-summary-list__value">
              {momentWithDistance(decision.takenAt)}, written down by {inSentence(names.of(decision.takenBy))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

type Taking = { outcome: string; implementerId: string; reviewOn: string };

/** Takes the decision, for the team, once nobody is missing. */
export function TakeDecision({ decision, plan, names }: { decision: Decision; plan: Plan; names: Names }) {
  const [draft, keep, drop] = useDraft<Taking>(`decision:${decision.decisionId}:take`, {
    outcome: '',
    implementerId: '',
    reviewOn: '',
  });
  const take = useCommand<Taking>(`/api/care-plan/decisions/${decision.decisionId}/take`, 'Decided');
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose what was decided' }] : []),
      ...(draft.implementerId === '' ? [{ field: 'implementerId', problem: 'Choose who makes it happen' }] : []),
      ...(draft.reviewOn === '' ? [{ field: 'reviewOn', problem: 'Say when it is looked at again' }] : []),
    ];
    if (missing.length > 0) take.refuse(missing);
    else if (await take.run(draft)) drop();
  };
  return (
    <section className="lw-section lw-no-print" aria-labelledby="take">
      <h2 className="nhsuk-heading-m" id="take">
        Take the decision
      </h2>
      <Form problem={take.problem} onSubmit={() => void submit()} label="Take the decision">
        <ChoiceField
          name="outcome"
          label="What was decided?"
          value={draft.outcome}
          onChange={(outcome) => keep({ ...draft, outcome })}
          choices={decision.options.map((option) => ({ value: option, label: option }))}
        />
        <SelectField
          name="implementerId"
          label="Who makes it happen?"
          value={draft.implementerId}
          onChange={(implementerId) => keep({ ...draft, implementerId })}
          choices={[
            ...activeTeam(plan).map((member) => ({ value: member.memberId, label: names.inFull(member.memberId) })),
            { value: plan.personId, label: names.of(plan.personId) },
          ]}
        />
        <DateField
          name="reviewOn"
          label="When is it looked at again?"
          value={draft.reviewOn}
          onChange={(reviewOn) => keep({ ...draft, reviewOn })}
          offers={[
            { label: 'In four weeks', day: addDays(today(), 28) },
            { label: 'In twelve weeks', day: addDays(today(), 84) },
          ]}
        />
        <SaveButton busy={take.busy}>Take the decision</SaveButton>
      </Form>
    </section>
  );
}
