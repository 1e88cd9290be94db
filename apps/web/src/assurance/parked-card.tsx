import { useState } from 'react';
import type { ParkedStream, Replayed } from '../answers/operations';
import { momentWithDistance } from '../dates';
import { ErrorSummary, Form, SaveButton, SelectField, TextAreaField } from '../forms';
import { whereIAm } from '../team/where-i-am';
import { useCommand } from '../use-command';
import { partName, REASONS, WHY } from './operations-words';

const times = (many: number): string => (many === 1 ? 'once' : `${many} times`);

/** A stream that stands still, by what it stands at: why, since when, who waits, and the two ways on. */
export function ParkedCard({ context, parked }: { context: string; parked: ParkedStream }) {
  const address = `/api/${context}/operations/parked/${parked.parkingId}`;
  const [aside, setAside] = useState(false);
  const retry = useCommand<object, Replayed>(`${address}/retry`, 'Tried again');
  const what = parked.kind === 'message' ? 'Message' : 'Event';
  const about = `${parked.type} in ${partName(context)}`;
  const press = async (): Promise<void> => {
    const goBack = whereIAm();
    if ((await retry.run({}))?.isFree === true) goBack();
  };
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        {partName(context)}: {what.toLowerCase()} <code>{parked.type}</code>
      </h3>
      <p>{WHY[parked.code]}</p>
      <p>
        <strong>
          {parked.waiting === 0 ? 'Nothing waits behind it' : `${parked.waiting} more of its stream wait behind it`}
        </strong>
        <br />
        <span className="lw-secondary">
          Parked {momentWithDistance(parked.since)}, tried {times(parked.tries)}
          {parked.lastTriedAt !== null && `, last ${momentWithDistance(parked.lastTriedAt)}`}
        </span>
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">
            Names and ids<span className="nhsuk-u-visually-hidden"> of {about}</span>
          </span>
        </summary>
        <dl className="nhsuk-details__text lw-ids">
          <dt>Parked by</dt>
          <dd>{parked.parkedBy}</dd>
          <dt>Stream</dt>
          <dd>{parked.stream}</dd>
          <dt>Revision{parked.position !== null && ' and position'}</dt>
          <dd>
            {parked.revision}
            {parked.position !== null && `, at ${parked.position} of the log`}
          </dd>
          <dt>{what}</dt>
          <dd>{parked.itemId}</dd>
          <dt>Reason</dt>
          <dd>{parked.reason}</dd>
        </dl>
      </details>
      {retry.problem && <ErrorSummary problem={retry.problem} />}
      {retry.answer && !retry.answer.isFree && (
        <p role="status">
          {retry.answer.handled === 0
            ? 'It still cannot be taken.'
            : `${retry.answer.handled} taken, then it stopped again.`}
        </p>
      )}
      <SaveButton small busy={retry.busy} about={about} onClick={() => void press()}>
        Try again
      </SaveButton>
      {!aside && (
        <SaveButton small secondary busy={false} about={about} onClick={() => setAside(true)}>
          Set aside
        </SaveButton>
      )}
      {aside && <SetAside address={address} parked={parked} about={about} onLeave={() => setAside(false)} />}
    </li>
  );
}

type SetAsideProps = { address: string; parked: ParkedStream; about: string; onLeave: () => void };

function SetAside({ address, parked, about, onLeave }: SetAsideProps) {
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const command = useCommand<object, Replayed>(`${address}/set-aside`, 'Set aside, and recorded');
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    const missing = [
      ...(reason === '' ? [{ field: 'reason', problem: 'Choose why it can be left out' }] : []),
      ...(note.trim() === '' ? [{ field: 'note', problem: 'Write what you found' }] : []),
    ];
    if (missing.length > 0) return command.refuse(missing);
    if (await command.run({ itemId: parked.itemId, reason, note })) goBack();
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label={`Set aside ${about}`}>
      <p>
        Its stream goes on without it, for good. Who set it aside, when and why is recorded in the log and cannot be
        taken back.
      </p>
      <SelectField
        name="reason"
        label="Why can it be left out?"
        value={reason}
        onChange={setReason}
        choices={REASONS}
      />
      <TextAreaField
        name="note"
        label="What did you find?"
        hint="Without names of people and nothing that anybody said."
        rows={2}
        limit={500}
        value={note}
        onChange={setNote}
      />
      <SaveButton small busy={command.busy} about={about}>
        Set aside for good
      </SaveButton>
      <SaveButton small secondary busy={false} about={about} onClick={onLeave}>
        Keep it parked
      </SaveButton>
    </Form>
  );
}
