import { useState } from 'react';
import type { Plan } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, SelectField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { activeTeam, may } from './use-plan';

/** Who writes the person’s own words down for them, as the person said, and since when. */
export function ScribePart({ plan, names, mine }: { plan: Plan; names: Names; mine: boolean }) {
  const { scribe } = plan;
  const end = useCommand(`/api/care-plan/plans/${plan.planId}/scribe/end`, 'Saved');
  return (
    <>
      {scribe && (
        <p className="nhsuk-body-s">
          {names.of(scribe.memberId)} may write {mine ? 'your words down for you' : 'these words down for the person'}:{' '}
          {mine ? 'you' : 'the person'} said so {momentWithDistance(scribe.namedAt)}.{' '}
          {may(plan, 'end-scribe') && (
            <button type="button" className="lw-link-button lw-no-print" onClick={() => void end.run({})}>
              {mine ? 'No longer' : 'I do not do it any more'}
            </button>
          )}
        </p>
      )}
      {end.problem && <ErrorSummary problem={end.problem} />}
      {may(plan, 'name-scribe') && !scribe && <NameScribe plan={plan} names={names} />}
    </>
  );
}

function NameScribe({ plan, names }: { plan: Plan; names: Names }) {
  const [memberId, choose] = useState('');
  const name = useCommand<{ memberId: string }>(`/api/care-plan/plans/${plan.planId}/scribe`, 'Saved');
  const team = activeTeam(plan).filter(({ role }) => role !== 'carer');
  if (team.length === 0) return null;
  const submit = (): void => {
    if (memberId === '') name.refuse([{ field: 'memberId', problem: 'Choose who writes for you' }]);
    else void name.run({ memberId });
  };
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Somebody writes this down for me</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={name.problem} onSubmit={submit}>
          <SelectField
            name="memberId"
            label="Who writes your own words down for you?"
            hint="They can change these words, and say yes or no to words that others suggest. It always says who wrote. You can end it at any time."
            value={memberId}
            choices={team.map((member) => ({ value: member.memberId, label: names.of(member.memberId) }))}
            onChange={choose}
          />
          <SaveButton small busy={name.busy}>
            They write for me
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
