import { useState } from 'react';
import { Form, SaveButton } from '../forms';
import { PractitionerPicker } from '../team/practitioner-picker';
import { useCommand } from '../use-command';

/** Somebody else takes the place of a key worker who left. The alert closes by itself when it is done. */
export function NameNewKeyWorker({ personId, name }: { personId: string; name: string }) {
  const [picked, pick] = useState({ agencyId: '', memberId: '' });
  const send = useCommand<{ agencyId: string; memberId: string }>(
    `/api/care-plan/people/${personId}/key-worker`,
    `${name} has a key worker again`,
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(picked.agencyId === '' ? [{ field: 'agencyId', problem: 'Choose the agency' }] : []),
      ...(picked.memberId === '' ? [{ field: 'memberId', problem: 'Choose the key worker' }] : []),
    ];
    if (missing.length > 0) send.refuse(missing);
    else await send.run(picked);
  };
  return (
    <Form problem={send.problem} onSubmit={() => void submit()} label={`Another key worker for ${name}`}>
      <PractitionerPicker
        agencyLabel="Agency"
        memberName="memberId"
        memberLabel="New key worker"
        value={picked}
        onChange={pick}
      />
      <SaveButton small busy={send.busy} done={send.answer && 'Named'} about={name}>
        Name them
      </SaveButton>
    </Form>
  );
}
