import { useState } from 'react';
import type { Plan } from '../answers/care-plan';
import { ChoiceField, Form, SaveButton } from '../forms';
import type { Names } from '../people-and-agencies';
import { ChecksField } from '../team/checks-field';
import { useCommand } from '../use-command';
import type { Voice } from './plan-words';
import { activeTeam } from './use-plan';

type KeepApartProps = { plan: Plan; path: string; title: string; voice: Voice; names: Names; onDone: () => void };
type Body = { sensitivity: string; named?: string[] };

/** Takes the words of a section out of the plan that everybody reads. */
export function KeepApart({ plan, path, title, voice, names, onDone }: KeepApartProps) {
  const [sensitivity, setSensitivity] = useState('');
  const [named, setNamed] = useState<string[]>([]);
  const keep = useCommand<Body>(`/api/care-plan/plans/${plan.planId}/sections/${path}/passage`, `Kept apart: ${title}`);
  const mine = voice.kind === 'mine';
  const members = activeTeam(plan).filter(({ memberId }) => memberId !== plan.personId);
  const send = async (): Promise<void> => {
    if (sensitivity === '') return keep.refuse([{ field: 'sensitivity', problem: 'Choose who may still read it' }]);
    const body = sensitivity === 'sealed' ? { sensitivity, named } : { sensitivity };
    if (await keep.run(body, { ifMatch: plan.revision })) onDone();
  };
  return (
    <Form problem={keep.problem} onSubmit={() => void send()} label={`Keep apart: ${title}`}>
      <ChoiceField
        name="sensitivity"
        label="Who may still read these words?"
        hint="They leave the plan that the whole team reads. Nobody else can tell that they are there."
        value={sensitivity}
        onChange={setSensitivity}
        choices={[
          { value: 'sensitive', label: 'The registered practitioners on the team' },
          {
            value: 'sealed',
            label: mine ? 'Only me, and whom I name' : 'Only the person, and whom they name',
            then: (
              <ChecksField
                name="named"
                label={mine ? 'Whom do you name?' : 'Whom do they name?'}
                chosen={named}
                onChange={setNamed}
                choices={members.map(({ memberId, role }) => ({
                  value: memberId,
                  label: role === 'carer' ? 'The carer' : names.inFull(memberId),
                }))}
              />
            ),
          },
        ]}
      />
      {!mine && <p>Do this only when the person asked you to. They see that you did it, and when.</p>}
      <SaveButton busy={keep.busy}>Keep them apart</SaveButton>
      <button type="button" className="lw-link-button" onClick={onDone}>
        Leave them where they are
      </button>
    </Form>
  );
}
