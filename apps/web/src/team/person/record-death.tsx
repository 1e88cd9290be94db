import { useState } from 'react';
import { DateField } from '../../date-field';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';

/** That a person has died, with who said so. Whatever would contact them stops, and comes back when it was a mistake. */
export function RecordDeath({ introductionId, name }: { introductionId: string; name: string }) {
  const [saidBy, say] = useState('');
  const [diedOn, choose] = useState('');
  const send = useCommand<{ saidBy: string; diedOn?: string }>(
    `/api/intake/introductions/${introductionId}/death`,
    `It is recorded that ${name} has died`,
  );
  const submit = (): void => {
    if (saidBy.trim() === '') send.refuse([{ field: 'saidBy', problem: 'Write who told you, and how' }]);
    else void send.run({ saidBy, ...(diedOn === '' ? {} : { diedOn }) });
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          They have died<span className="nhsuk-u-visually-hidden">: {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <p>
          Nobody is contacted any more, and the team is told. If it turns out to be a mistake, everything comes back.
        </p>
        <Form problem={send.problem} onSubmit={submit} label={`That ${name} has died`}>
          <TextField
            name="saidBy"
            label="Who told you, and how?"
            hint="Such as: their sister, by phone"
            value={saidBy}
            onChange={say}
          />
          <DateField
            name="diedOn"
            label="When did they die? Leave it out if nobody knows"
            value={diedOn}
            onChange={choose}
          />
          <SaveButton small secondary busy={send.busy} about={name}>
            Record that they have died
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}

/** It was a mistake. */
export function CorrectDeath({ introductionId, name }: { introductionId: string; name: string }) {
  const send = useCommand(
    `/api/intake/introductions/${introductionId}/death/correction`,
    `Corrected: everything about ${name} is as it was before`,
  );
  return (
    <Form problem={send.problem} onSubmit={() => void send.run({})} label={`${name} is alive`}>
      <SaveButton small secondary busy={send.busy} about={name}>
        This was a mistake
      </SaveButton>
    </Form>
  );
}
