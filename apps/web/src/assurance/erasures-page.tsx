import { useState } from 'react';
import type { ErasureBoard } from '../answers/erasures';
import { OwedCorrections } from '../corrections/owed-corrections';
import { Form, SaveButton, SelectField, TextField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { useNames } from '../people-and-agencies';
import { useMe } from '../session';
import { useCommand } from '../use-command';
import { ErasureCard, HoldCard } from './erasure-card';
import { CLASSES, CONFIRMATION, GROUNDS, idIn, REASONS, RECORD_HINT } from './erasure-words';

/** Where two people decide that a record goes, and what forbids it. It shows no record. */
export function ErasuresPage() {
  const board = useQuery<ErasureBoard>('/api/identity/erasures', { views: ['identity.erasures'] });
  const names = useNames();
  const { role } = useMe();
  return (
    <Page
      title="Erasures"
      lede="Records of care are kept for long, and seldom erased. It takes two people, and then there are days to think. What was erased cannot be brought back; that it was, when, why and by whom stays."
      wide
    >
      {role === 'caldicott-guardian' && <OwedCorrections />}
      <Loaded from={board} what="erasures">
        {({ erasures, holds, delayDays }) => (
          <>
            <h2 className="nhsuk-heading-m">Asked for and done ({erasures.length})</h2>
            {erasures.length === 0 && (
              <Empty title="Nothing was asked to be erased">
                <p>When somebody asks, it waits here for somebody else, and after that for {delayDays} days.</p>
              </Empty>
            )}
            {erasures.map((erasure) => (
              <ErasureCard key={erasure.erasureId} erasure={erasure} names={names} />
            ))}
            <h2 className="nhsuk-heading-m">Legal holds ({holds.length})</h2>
            {holds.map((hold) => (
              <HoldCard key={hold.holdId} hold={hold} names={names} />
            ))}
            <PlaceHold />
            {role === 'caldicott-guardian' && <Request delayDays={delayDays} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function PlaceHold() {
  const [record, setRecord] = useState('');
  const [ground, setGround] = useState('');
  const command = useCommand<{ ground: string }>('/api/identity/people', 'The hold stands');
  const submit = (): void => {
    const problems = [
      ...(idIn(record) === '' ? [{ field: 'heldRecord', problem: 'Give the number of the record' }] : []),
      ...(ground === '' ? [{ field: 'ground', problem: 'Choose why it must be kept' }] : []),
    ];
    if (problems.length > 0) command.refuse(problems);
    else void command.run({ ground }, { path: `/api/identity/people/${idIn(record)}/legal-holds` });
  };
  return (
    <Form problem={command.problem} onSubmit={submit} label="Place a legal hold">
      <h3 className="nhsuk-heading-s">Place a legal hold</h3>
      <TextField
        name="heldRecord"
        label="Which record must be kept?"
        hint={RECORD_HINT}
        value={record}
        onChange={setRecord}
      />
      <SelectField name="ground" label="Why must it be kept?" value={ground} onChange={setGround} choices={GROUNDS} />
      <SaveButton small secondary busy={command.busy}>
        Place the hold
      </SaveButton>
    </Form>
  );
}

interface Asked {
  personId: string;
  reason: string;
  informationClass: string | null;
  confirmation: string;
}

function Request({ delayDays }: { delayDays: number }) {
  const [record, setRecord] = useState('');
  const [reason, setReason] = useState('');
  const [part, setPart] = useState('');
  const [confirmation, setConfirmation] = useState('');
  const command = useCommand<Asked>('/api/identity/erasures', 'It is asked for. Nothing is erased yet');
  const submit = async (): Promise<void> => {
    const problems = [
      ...(idIn(record) === '' ? [{ field: 'personId', problem: 'Give the number of the record' }] : []),
      ...(reason === '' ? [{ field: 'reason', problem: 'Choose why it may be erased' }] : []),
      ...(confirmation.trim() === CONFIRMATION ? [] : [{ field: 'confirmation', problem: `Write: ${CONFIRMATION}` }]),
    ];
    if (problems.length > 0) return command.refuse(problems);
    const asked = { personId: idIn(record), reason, informationClass: part || null, confirmation: CONFIRMATION };
    if (await command.run(asked)) [setRecord, setReason, setPart, setConfirmation].forEach((clear) => clear(''));
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label="Ask for an erasure">
      <h2 className="nhsuk-heading-m">Ask for an erasure</h2>
      <p>Somebody else has to agree. Then it waits for {delayDays} days, in which either of you can stop it.</p>
      <TextField name="personId" label="Which record?" hint={RECORD_HINT} value={record} onChange={setRecord} />
      <SelectField name="reason" label="Why may it be erased?" value={reason} onChange={setReason} choices={REASONS} />
      <SelectField
        name="informationClass"
        label="What of it?"
        value={part}
        onChange={setPart}
        choices={CLASSES}
        empty="Everything"
      />
      <TextField
        name="confirmation"
        label={`To ask for it, write: ${CONFIRMATION}`}
        value={confirmation}
        onChange={setConfirmation}
      />
      <SaveButton busy={command.busy}>Ask for the erasure</SaveButton>
    </Form>
  );
}
