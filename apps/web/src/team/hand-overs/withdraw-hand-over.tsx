import type { HandOver } from '../../answers/care-plan';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';

/** The sender takes it back; nothing has moved. */
export function WithdrawHandOver({ handOver, name }: { handOver: HandOver; name: string }) {
  const [reason, keep, drop] = useDraft<string>(`hand-over:${handOver.handOverId}:withdraw`, '');
  const withdraw = useCommand<{ reason: string }>(
    `/api/care-plan/hand-overs/${handOver.handOverId}/withdraw`,
    'The hand-over is withdrawn',
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (reason.trim() === '') {
      withdraw.refuse([{ field: 'reason', problem: 'Say why it is withdrawn' }]);
    } else if (await withdraw.run({ reason })) {
      drop();
      goBack();
    }
  };
  return (
    <details className="nhsuk-details lw-no-print" open={reason !== '' ? true : undefined}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Withdraw it<span className="nhsuk-u-visually-hidden">: the hand-over of {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={withdraw.problem} onSubmit={() => void submit()} label={`Withdraw the hand-over of ${name}`}>
          <TextField
            name="reason"
            label="Why?"
            hint="The receiving agency and the team can read this. You stay accountable."
            value={reason}
            onChange={keep}
          />
          <SaveButton small secondary busy={withdraw.busy} about={name}>
            Withdraw the hand-over
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
