import type { HandOver } from '../../answers/care-plan';
import { Form, SaveButton } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { PractitionerField } from '../practitioner-picker';
import { whereIAm } from '../where-i-am';

/** Who of us receives. It does not make us accountable yet: first contact does. */
export function AcceptHandOver({ handOver }: { handOver: HandOver }) {
  const [receiverId, keep, drop] = useDraft<string>(`hand-over:${handOver.handOverId}:receiver`, '');
  const accept = useCommand<{ receiverId: string }>(
    `/api/care-plan/hand-overs/${handOver.handOverId}/accept`,
    'The hand-over is accepted',
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (receiverId === '') {
      accept.refuse([{ field: 'receiverId', problem: 'Choose who receives' }]);
    } else if (await accept.run({ receiverId })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={accept.problem} onSubmit={() => void submit()} label="Accept the hand-over">
      <PractitionerField
        name="receiverId"
        label="Who of us will be with them?"
        hint="They join the team at once, and owe the first contact."
        agencyId={handOver.toAgencyId}
        memberId={receiverId}
        onChange={keep}
      />
      <SaveButton small busy={accept.busy}>
        Accept
      </SaveButton>
    </Form>
  );
}
