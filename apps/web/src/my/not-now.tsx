import { useState } from 'react';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';

/** The person's own choice to stop, in their own words, with the door left open. */
export function NotNow({ introductionId }: { introductionId: string }) {
  const [reason, setReason] = useState('');
  const stop = useCommand<{ reason: string }>(
    `/api/intake/introductions/${introductionId}/decline`,
    'We have heard you',
  );
  const send = (): void => {
    if (reason.trim() === '') stop.refuse([{ field: 'reason', problem: 'Write a few words, so that we understand' }]);
    else void stop.run({ reason });
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">I do not want this now</span>
      </summary>
      <div className="nhsuk-details__text">
        <p>You can stop, and you can come back at any time by introducing yourself again.</p>
        <Form problem={stop.problem} onSubmit={send} label="I do not want this now">
          <TextAreaField name="reason" label="Why not now?" rows={2} limit={2000} value={reason} onChange={setReason} />
          <SaveButton small secondary busy={stop.busy}>
            I do not want this now
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
