import { useState } from 'react';
import type { Decision, Stance } from '../answers/decisions';
import { momentWithDistance } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { roleName, type Names } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { MY_STANCE_WORDS, needsReason, STANCE_WORDS, standings } from './decision-words';

/** Said about a plan that has changed since. */
export function Lapsed({ mine }: { mine: boolean }) {
  return (
    <p>
      <strong>The plan has changed since this was said.</strong> It counts again when{' '}
      {mine ? 'you say it again' : 'they say it again'}.
    </p>
  );
}

/** Every position as a card, whole: nothing anybody said is shortened. */
export function Positions({ decision, names }: { decision: Decision; names: Names }) {
  if (decision.positions.length === 0) {
    return <p className="lw-secondary">Nobody on the team has said where they stand yet.</p>;
  }
  return (
    <ul className="lw-cards">
      {standings(decision.positions).map(({ now, before }) => (
        <li key={now.memberId} className={now.stance === 'dissent' ? 'lw-card lw-card--dissent' : 'lw-card'}>
          <h3 className="nhsuk-heading-s">
            {names.of(now.memberId)}: {(names.of(now.memberId) === 'You' ? MY_STANCE_WORDS : STANCE_WORDS)[now.stance]}
          </h3>
          {now.reason !== null && now.reason !== '' && <p className="lw-words">{now.reason}</p>}
          <p className="nhsuk-body-s lw-secondary">
            {[roleName(now.role), now.agencyId === null ? undefined : names.agency(now.agencyId)]
              .filter(Boolean)
              .join(', ')}
            , {momentWithDistance(now.at)}
            <span className="lw-print-only">, having read the plan {now.planContentHash}</span>
          </p>
          {now.lapsed && <Lapsed mine={names.of(now.memberId) === 'You'} />}
          {before.length > 0 && (
            <details className="nhsuk-details">
              <summary className="nhsuk-details__summary">
                <span className="nhsuk-details__summary-text">What was said before</span>
              </summary>
              <div className="nhsuk-details__text">
                {before.map((earlier) => (
                  <p key={earlier.at}>
                    {STANCE_WORDS[earlier.stance]}, {momentWithDistance(earlier.at)}. {earlier.reason ?? ''}
                  </p>
                ))}
              </div>
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `seen` is the plan that was there when the writing began. */
type Said = { stance: Stance | ''; reason: string; seen?: string | undefined };
type PositionBody = { stance: Stance; reason?: string; planContentHash?: string };

const bodyOf = (stance: Stance, reason: string, seen: string | undefined): PositionBody => ({
  stance,
  ...(reason.trim() === '' ? {} : { reason }),
  ...(seen === undefined ? {} : { planContentHash: seen }),
});

/** Where I stand, and why. */
export function PositionForm({
  decision,
  planContentHash,
}: {
  decision: Decision;
  planContentHash: string | undefined;
}) {
  const me = useMe();
  const hasSaid = decision.positions.some((position) => position.memberId === me.memberId);
  const [opened, open] = useState(false);
  const [draft, keep, drop] = useDraft<Said>(`decision:${decision.decisionId}:position`, { stance: '', reason: '' });
  const state = useCommand<PositionBody>(
    `/api/care-plan/decisions/${decision.decisionId}/positions`,
    'Where you stand is saved',
  );
  const submit = async (): Promise<void> => {
    const { stance, reason } = draft;
    if (stance === '') {
      state.refuse([{ field: 'stance', problem: 'Choose where you stand' }]);
    } else if (needsReason(stance) && reason.trim() === '') {
      state.refuse([{ field: 'reason', problem: 'Say why, so that everybody can read it' }]);
    } else if (await state.run(bodyOf(stance, reason, draft.seen ?? planContentHash))) {
      drop();
      open(false);
    } else {
      keep({ ...draft, seen: planContentHash });
    }
  };
  if (hasSaid && !opened && draft.stance === '') {
    return (
      <p className="lw-no-print">
        <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => open(true)}>
          Change where I stand
        </button>
      </p>
    );
  }
  return (
    <div className="lw-no-print">
      <Form problem={state.problem} onSubmit={() => void submit()} label="Where do you stand?">
        <ChoiceField
          name="stance"
          label="Where do you stand?"
          hint={hasSaid ? 'What you said before stays readable.' : undefined}
          value={draft.stance}
          onChange={(stance) => keep({ ...draft, seen: draft.seen ?? planContentHash, stance: stance as Stance })}
          choices={Object.entries(MY_STANCE_WORDS).map(([value, label]) => ({ value, label }))}
        />
        <TextAreaField
          name="reason"
          label={needsReason(draft.stance) ? 'Why?' : 'Why? (you can leave this out)'}
          hint="Everybody on the team and the person can read this, in full."
          rows={3}
          limit={5000}
          value={draft.reason}
          onChange={(reason) => keep({ ...draft, reason })}
        />
        <SaveButton busy={state.busy}>Save where I stand</SaveButton>
      </Form>
    </div>
  );
}
