import { useState } from 'react';
import type { Plan, PlanConflict, Said } from '../answers/care-plan';
import { DateField } from '../date-field';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { valueWords, whatOf } from './detail-words';
import { may } from './use-plan';

const conflictsOf = (plan: Plan, kind: string, id: string): PlanConflict[] =>
  plan.conflicts.filter((one) => one.kind === kind && one.id === id);

const isOther = ({ field }: PlanConflict): boolean => field !== 'owner' && field !== 'outcome' && field !== 'state';

/** On an entry: each field of it of which people have said different things. */
export function AgreeValues({ plan, kind, id, names }: { plan: Plan; kind: string; id: string; names: Names }) {
  return conflictsOf(plan, kind, id).map((conflict) => (
    <AgreeCard key={conflict.conflictId} plan={plan} conflict={conflict} names={names} />
  ));
}

/** All values with who said them and when; one of them, or something new, becomes what the plan says. */
function AgreeCard({ plan, conflict, names }: { plan: Plan; conflict: PlanConflict; names: Names }) {
  const [other, setOther] = useState('');
  const choose = useCommand<{ value: string | null; why?: string }>(
    `/api/care-plan/plans/${plan.planId}/conflicts/${conflict.conflictId}/resolution`,
    'Agreed',
  );
  const run = ({ value, why }: Pick<Said, 'value' | 'why'>): void =>
    void choose.run({ value, ...(why === null ? {} : { why }) }, { ifMatch: plan.revision });
  const canChoose = may(plan, conflict.kind === 'safety-line' ? 'write-safety-lines' : 'agree-action');
  const title = `conflict-${conflict.conflictId}`;
  return (
    <section className="lw-agree" aria-labelledby={title}>
      <h4 className="nhsuk-heading-xs" id={title} tabIndex={-1}>
        Agree this: {whatOf(plan, conflict)}
      </h4>
      <p>
        People said different things at the same time. Nothing is lost. Until one is chosen, the plan says the first,
        and nobody can agree the plan.
      </p>
      <ul className="lw-values">
        {conflict.values.map((said, at) => (
          <li key={`${at} ${said.by}`}>
            <p className="lw-words">{valueWords(conflict, said, names.of)}</p>
            <p className="nhsuk-body-s lw-secondary">
              {names.of(said.by)}
              {said.at !== null && `, ${momentWithDistance(said.at)}`}
            </p>
            {canChoose && (
              <button
                type="button"
                className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
                disabled={choose.busy}
                onClick={() => run(said)}
              >
                Choose this<span className="nhsuk-u-visually-hidden"> {valueWords(conflict, said, names.of)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {canChoose && (isOther(conflict) || choose.problem !== undefined) && (
        <Form problem={choose.problem} onSubmit={() => run({ value: other, why: null })} label="Something else">
          {isOther(conflict) && (
            <>
              {conflict.field === 'due' || conflict.field === 'review' ? (
                <DateField name="value" label="Or another day" value={other} onChange={setOther} />
              ) : (
                <TextAreaField name="value" label="Or other words" rows={2} value={other} onChange={setOther} />
              )}
              <SaveButton small secondary busy={choose.busy}>
                Agree this instead
              </SaveButton>
            </>
          )}
        </Form>
      )}
    </section>
  );
}

/** Why the plan cannot be agreed yet, each with the way to it. */
export function BlocksSigning({ plan }: { plan: Plan }) {
  if (plan.conflicts.length === 0) return null;
  return (
    <div className="lw-agree">
      <p>
        <strong>This plan cannot be agreed yet.</strong> First agree:
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {plan.conflicts.map((conflict) => (
          <li key={conflict.conflictId}>
            <a href={`#conflict-${conflict.conflictId}`}>{whatOf(plan, conflict)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
