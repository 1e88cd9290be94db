import type { Plan } from '../answers/care-plan';
import type { Decision } from '../answers/decisions';
import { Form, SaveButton, TextAreaField } from '../forms';
import type { Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { bodyOf, type Carrying, CarryingFields, missingIn, NOTHING_CARRIED } from './carrying-out';
import { Opens } from './opens';

type Alone = Carrying & { reason: string };
type EmergencyProps = { decision: Decision; plan: Plan; names: Names };

/** For a registered practitioner when help cannot wait for everybody. */
export function DecideInEmergency({ decision, plan, names }: EmergencyProps) {
  const [draft, keep, drop] = useDraft<Alone>(`decision:${decision.decisionId}:emergency`, {
    ...NOTHING_CARRIED,
    reason: '',
  });
  const take = useCommand<ReturnType<typeof bodyOf> & { reason: string }>(
    `/api/care-plan/decisions/${decision.decisionId}/emergency`,
    'Decided. The others are asked to ratify it',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.reason.trim() === '' ? [{ field: 'reason', problem: 'Say why it cannot wait' }] : []),
      ...missingIn(draft),
    ];
    if (missing.length > 0) take.refuse(missing);
    else if (await take.run({ ...bodyOf(draft), reason: draft.reason })) drop();
  };
  return (
    <Opens says="It cannot wait for everybody" open={draft.reason !== ''}>
      {() => (
        <section className="lw-section" aria-labelledby="emergency">
          <h2 className="nhsuk-heading-m" id="emergency">
            Decide now, in an emergency
          </h2>
          <p>
            You decide this alone. The person and everybody on the team see at once that you did and what your reason
            is, and within {decision.policy.ratifyWithinWorkingDays} working days they say whether they stand behind it.
          </p>
          <Form problem={take.problem} onSubmit={() => void submit()} label="Decide now, in an emergency">
            <TextAreaField
              name="reason"
              label="What makes it impossible to wait?"
              rows={3}
              limit={5000}
              value={draft.reason}
              onChange={(reason) => keep({ ...draft, reason })}
            />
            <CarryingFields
              decision={decision}
              plan={plan}
              names={names}
              draft={draft}
              keep={(carrying) => keep({ ...draft, ...carrying })}
            />
            <SaveButton busy={take.busy}>Decide now, alone</SaveButton>
          </Form>
        </section>
      )}
    </Opens>
  );
}

/** What one practitioner decided becomes a decision of all. */
export function Ratify({ decision }: { decision: Decision }) {
  const ratify = useCommand<object>(`/api/care-plan/decisions/${decision.decisionId}/ratify`, 'Ratified');
  return (
    <div className="lw-no-print">
      <Form problem={ratify.problem} onSubmit={() => void ratify.run({})} label="Ratify what was decided">
        <SaveButton busy={ratify.busy}>Ratify what was decided</SaveButton>
      </Form>
    </div>
  );
}
