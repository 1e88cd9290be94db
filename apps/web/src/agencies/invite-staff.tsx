import { useState } from 'react';
import { dayWithDistance } from '../dates';
import { Form, SaveButton, TextField } from '../forms';
import { useCommand } from '../use-command';
import { missingIn, NO_STANDING, StandingFields, standingOf } from './standing-fields';

type Invited = { code: string; expiresAt: string };

/** Holds a place open, and shows the link once: whoever signs in with it takes the place. */
export function InviteStaff({ agencyId }: { agencyId: string }) {
  const [name, setName] = useState('');
  const [written, write] = useState({ ...NO_STANDING });
  const invite = useCommand<object, Invited>(
    `/api/identity/agencies/${agencyId}/invitations`,
    'The invitation is made',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(name.trim() === '' ? [{ field: 'name', problem: 'Write their name' }] : []),
      ...missingIn(written),
    ];
    if (missing.length > 0) invite.refuse(missing);
    else if (await invite.run({ name: name.trim(), ...standingOf(written) })) {
      setName('');
      write({ ...NO_STANDING });
    }
  };
  return (
    <>
      {invite.answer && (
        <div className="nhsuk-inset-text">
          <h3 className="nhsuk-heading-s">Give them this link</h3>
          <p className="lw-words">
            <code>{`${window.location.origin}/join#${invite.answer.code}`}</code>
          </p>
          <p>
            Whoever signs in with it first takes the place, so give it to nobody else. It works once, until{' '}
            {dayWithDistance(invite.answer.expiresAt)}, and is not shown again.
          </p>
        </div>
      )}
      <Form problem={invite.problem} onSubmit={() => void submit()} label="Invite somebody">
        <TextField
          name="name"
          label="Their name"
          hint="As the people they work with know them."
          value={name}
          onChange={setName}
        />
        <StandingFields value={written} onChange={write} />
        <SaveButton busy={invite.busy}>Make an invitation</SaveButton>
      </Form>
    </>
  );
}
