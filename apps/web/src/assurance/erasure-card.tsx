import { useState } from 'react';
import type { ErasureOnBoard, HoldOnBoard } from '../answers/erasures';
import { dayName, dayWithDistance } from '../dates';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { CLASSES, CONFIRMATION, GROUNDS, labelOf, REASONS, recordName, STOPS } from './erasure-words';

const STANDS: Record<ErasureOnBoard['status'], string> = {
  requested: 'Waits for a second person',
  approved: 'Waits for its day',
  stopped: 'Stopped',
  begun: 'Being erased',
  completed: 'Erased',
};

export function ErasureCard({ erasure, names }: { erasure: ErasureOnBoard; names: Names }) {
  const { practitioner } = useMe();
  const { status, personId, informationClass, reason, notBefore, completedAt, keys } = erasure;
  const isMine = practitioner?.practitionerId === erasure.requestedBy;
  const about = recordName(personId);
  return (
    <section className="lw-card" aria-label={`${STANDS[status]}: ${about}`}>
      <h3 className="nhsuk-heading-s">
        {STANDS[status]}: {about}
      </h3>
      <p>
        {informationClass === null ? 'Everything' : labelOf(CLASSES, informationClass)}
        {erasure.agencyId !== null && ', as far as one agency holds it'}. {labelOf(REASONS, reason)}.
      </p>
      <p className="nhsuk-body-s lw-secondary">
        Asked for by {inSentence(names.of(erasure.requestedBy))}, {dayName(erasure.requestedAt)}.
        {erasure.approvedBy !== null && ` Agreed by ${inSentence(names.of(erasure.approvedBy))}.`}
        {status === 'stopped' && ` ${labelOf(STOPS, erasure.stoppedBecause ?? '')}.`}
        {completedAt !== null && ` Done ${dayName(completedAt)}; ${keys} keys were destroyed.`}
      </p>
      {(erasure.leftToTheOperator ?? []).length > 0 && (
        <p>
          <strong>Something is left to whoever runs the database:</strong> its old files and write-ahead log.
        </p>
      )}
      {status === 'approved' && notBefore !== null && <p>It is carried out {dayWithDistance(notBefore)}.</p>}
      {status === 'requested' && (isMine ? <p>Somebody else has to agree.</p> : <Approve erasure={erasure} />)}
      {(status === 'requested' || status === 'approved') && <Stop erasure={erasure} />}
    </section>
  );
}

function Approve({ erasure: { personId, erasureId } }: { erasure: ErasureOnBoard }) {
  const [confirmation, setConfirmation] = useState('');
  const path = `/api/identity/people/${personId}/erasures/${erasureId}/approve`;
  const command = useCommand<{ confirmation: string }>(path, 'You have agreed');
  const submit = (): void => {
    if (confirmation.trim() !== CONFIRMATION) {
      command.refuse([{ field: 'confirmation', problem: `Write: ${CONFIRMATION}` }]);
    } else void command.run({ confirmation: CONFIRMATION });
  };
  return (
    <Form problem={command.problem} onSubmit={submit} label={`Agree: ${recordName(personId)}`}>
      <TextField
        name="confirmation"
        label={`To agree, write: ${CONFIRMATION}`}
        value={confirmation}
        onChange={setConfirmation}
      />
      <SaveButton small busy={command.busy} about={recordName(personId)}>
        Agree to the erasure
      </SaveButton>
    </Form>
  );
}

function Stop({ erasure: { personId, erasureId } }: { erasure: ErasureOnBoard }) {
  const [because, setBecause] = useState('');
  const path = `/api/identity/people/${personId}/erasures/${erasureId}/stop`;
  const command = useCommand<{ because: string }>(path, 'It is stopped');
  const submit = (): void => {
    if (because === '') command.refuse([{ field: 'because', problem: 'Say why' }]);
    else void command.run({ because });
  };
  return (
    <Form problem={command.problem} onSubmit={submit} label={`Stop: ${recordName(personId)}`}>
      <SelectField
        name="because"
        label="Why should it not be erased?"
        value={because}
        onChange={setBecause}
        choices={STOPS}
      />
      <SaveButton small secondary busy={command.busy} about={recordName(personId)}>
        Stop it
      </SaveButton>
    </Form>
  );
}

export function HoldCard({ hold, names }: { hold: HoldOnBoard; names: Names }) {
  const { role } = useMe();
  const about = recordName(hold.personId);
  const path = `/api/identity/people/${hold.personId}/legal-holds/${hold.holdId}/lift`;
  const command = useCommand<object>(path, 'The hold is lifted');
  return (
    <section className="lw-card" aria-label={`Legal hold: ${about}`}>
      <h3 className="nhsuk-heading-s">
        {labelOf(GROUNDS, hold.ground)}: {about}
      </h3>
      <p className="nhsuk-body-s lw-secondary">
        Placed by {inSentence(names.of(hold.placedBy))}, {dayName(hold.placedAt)}. Nothing of it is erased while this
        stands.
      </p>
      {role === 'caldicott-guardian' && (
        <SaveButton small secondary busy={command.busy} about={about} onClick={() => void command.run({})}>
          Lift the hold
        </SaveButton>
      )}
    </section>
  );
}
