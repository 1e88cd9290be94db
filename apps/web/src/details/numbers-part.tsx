import { useState } from 'react';
import type { Identifier, NumberKind, NumberStatus, Person, WithdrawnBecause } from '../answers/identity';
import { dayName } from '../dates';
import { ChoiceField, Form, SaveButton, SelectField, TextField } from '../forms';
import { useReadOnly } from '../read-only';
import { useCommand } from '../use-command';
import { CHECK_CHOICES, grouped, KIND_CHOICES, KIND_WORDS, STATUS_WORDS, WITHDRAWN_WORDS } from './number-words';

/** NHS, CHI and H&C numbers: none is needed, and a number that was only typed is not yet checked. */
export function NumbersPart({ person, mine }: { person: Person; mine: boolean }) {
  const { personId, identifiers, withdrawnIdentifiers } = person;
  const isReadOnly = useReadOnly();
  return (
    <section className="lw-section" aria-labelledby="numbers">
      <h2 className="nhsuk-heading-m" id="numbers">
        {mine ? 'My numbers' : 'Numbers'}
      </h2>
      {identifiers.length === 0 && <p>None is recorded, and none is needed to get help.</p>}
      <ul className="lw-cards">
        {identifiers.map((one) => (
          <NumberCard key={one.identifierId} personId={personId} identifier={one} mayCheck={!mine} />
        ))}
      </ul>
      {withdrawnIdentifiers.length > 0 && (
        <ul className="nhsuk-list nhsuk-list--bullet lw-secondary">
          {withdrawnIdentifiers.map((one) => (
            <li key={`${one.kind} ${one.at}`}>
              {KIND_WORDS[one.kind]} ending in {one.endsIn}: withdrawn on {dayName(one.at)}, because{' '}
              {WITHDRAWN_WORDS[one.because]}
            </li>
          ))}
        </ul>
      )}
      {!isReadOnly && <RecordNumber personId={personId} />}
    </section>
  );
}

function RecordNumber({ personId }: { personId: string }) {
  // Not kept as a draft: a number stays in no browser.
  const [kind, choose] = useState<NumberKind>('nhs-number');
  const [number, type] = useState('');
  const record = useCommand<{ kind: NumberKind; number: string }>(
    `/api/identity/people/${personId}/identifiers`,
    'The number is recorded',
  );
  const submit = async (): Promise<void> => {
    if (number.trim() === '') record.refuse([{ field: 'number', problem: 'Type the number' }]);
    else if (await record.run({ kind, number })) type('');
  };
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Record a number</span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={record.problem} onSubmit={() => void submit()} label="Record a number">
          <ChoiceField
            name="kind"
            label="Which kind?"
            value={kind}
            onChange={(value) => choose(value as NumberKind)}
            choices={KIND_CHOICES}
          />
          <TextField
            name="number"
            label="The number"
            hint="Ten digits, as on the letter. Spaces and hyphens do not matter."
            inputMode="numeric"
            autoComplete="off"
            value={number}
            onChange={type}
          />
          <SaveButton small busy={record.busy}>
            Record the number
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}

type NumberCardProps = { personId: string; identifier: Identifier; mayCheck: boolean };

function NumberCard({ personId, identifier, mayCheck }: NumberCardProps) {
  const { identifierId, kind, value, status, how } = identifier;
  const at = `/api/identity/people/${personId}/identifiers/${identifierId}`;
  const isReadOnly = useReadOnly();
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        {KIND_WORDS[kind]} {grouped(value)}
      </h3>
      <p>
        <strong>{STATUS_WORDS[status]}</strong>
        {how !== null && `: ${how}`}
      </p>
      {mayCheck && !isReadOnly && <Check at={at} of={KIND_WORDS[kind]} />}
      {!isReadOnly && <Withdraw at={at} of={KIND_WORDS[kind]} />}
    </li>
  );
}

function Check({ at, of }: { at: string; of: string }) {
  const [status, choose] = useState('');
  const [how, type] = useState('');
  const check = useCommand<{ status: NumberStatus; how: string }>(`${at}/check`, 'What the check came to is saved');
  const submit = async (): Promise<void> => {
    const missing = [
      ...(status === '' ? [{ field: 'status', problem: 'Choose what the check came to' }] : []),
      ...(how.trim() === '' ? [{ field: 'how', problem: 'Say how it was checked' }] : []),
    ];
    if (missing.length > 0) check.refuse(missing);
    else await check.run({ status: status as NumberStatus, how });
  };
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          I checked it<span className="nhsuk-u-visually-hidden">: {of}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={check.problem} onSubmit={() => void submit()} label={`Check of the ${of}`}>
          <SelectField
            name="status"
            label="What did it come to?"
            value={status}
            onChange={choose}
            choices={CHECK_CHOICES}
          />
          <TextField
            name="how"
            label="How?"
            hint="Such as: seen on a letter with their name and birthday."
            value={how}
            onChange={type}
          />
          <SaveButton small busy={check.busy} about={of}>
            Save the check
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}

function Withdraw({ at, of }: { at: string; of: string }) {
  const [because, choose] = useState('');
  const withdraw = useCommand<{ because: WithdrawnBecause }>(`${at}/withdraw`, 'The number is withdrawn');
  const submit = async (): Promise<void> => {
    if (because === '') withdraw.refuse([{ field: 'because', problem: 'Choose why' }]);
    else await withdraw.run({ because: because as WithdrawnBecause });
  };
  return (
    <details className="nhsuk-details lw-no-print">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          It is wrong<span className="nhsuk-u-visually-hidden">: {of}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={withdraw.problem} onSubmit={() => void submit()} label={`Withdraw the ${of}`}>
          <SelectField
            name="because"
            label="Why?"
            value={because}
            onChange={choose}
            choices={Object.entries(WITHDRAWN_WORDS).map(([value, label]) => ({ value, label }))}
          />
          <SaveButton small secondary busy={withdraw.busy} about={of}>
            Withdraw the number
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
