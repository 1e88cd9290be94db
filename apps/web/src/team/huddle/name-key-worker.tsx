import type { WaitingIntroduction } from '../../answers/huddle';
import { DateField } from '../../date-field';
import { addDays, today } from '../../dates';
import { Form, SaveButton } from '../../forms';
import { useNames } from '../../people-and-agencies';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { PractitionerPicker } from '../practitioner-picker';

type Naming = { agencyId: string; keyWorkerId: string; nextContactOn: string };
type NamingBody = Naming & { huddleId: string };

type NameKeyWorkerProps = {
  introduction: WaitingIntroduction;
  huddleId: string;
  onStop: () => void;
  /** While the answer is awaited, and until it was a no. */
  onSending: (isSending: boolean) => void;
  onNamed: () => void;
};

/** Who will be there for this person, and by which day they get in touch. */
export function NameKeyWorker({ introduction, huddleId, onStop, onSending, onNamed }: NameKeyWorkerProps) {
  const { introductionId, name } = introduction;
  const names = useNames();
  const [draft, keep, drop] = useDraft<Naming>(`introduction:${introductionId}:key-worker`, {
    agencyId: '',
    keyWorkerId: '',
    nextContactOn: '',
  });
  const send = useCommand<NamingBody>(
    `/api/intake/introductions/${introductionId}/key-worker`,
    `${name} has a key worker${draft.keyWorkerId === '' ? '' : `: ${names.inFull(draft.keyWorkerId)}`}`,
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.agencyId === '' ? [{ field: 'agencyId', problem: 'Choose the agency' }] : []),
      ...(draft.keyWorkerId === '' ? [{ field: 'keyWorkerId', problem: 'Choose the key worker' }] : []),
      ...(draft.nextContactOn === ''
        ? [{ field: 'nextContactOn', problem: 'Say by which day they get in touch, such as 27 3 2027' }]
        : []),
    ];
    if (missing.length > 0) {
      send.refuse(missing);
      return;
    }
    onSending(true);
    if (await send.run({ ...draft, huddleId })) {
      drop();
      onNamed();
    } else {
      onSending(false);
    }
  };
  return (
    <Form problem={send.problem} onSubmit={() => void submit()} label={`A key worker for ${name}`}>
      <div className="lw-columns lw-columns--tight">
        <PractitionerPicker
          agencyLabel="Agency"
          memberName="keyWorkerId"
          memberLabel="Key worker"
          value={{ agencyId: draft.agencyId, memberId: draft.keyWorkerId }}
          onChange={({ agencyId, memberId }) => keep({ ...draft, agencyId, keyWorkerId: memberId })}
        />
      </div>
      <DateField
        name="nextContactOn"
        label="They get in touch by"
        value={draft.nextContactOn}
        onChange={(nextContactOn) => keep({ ...draft, nextContactOn })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Tomorrow', day: addDays(today(), 1) },
          { label: 'In three days', day: addDays(today(), 3) },
        ]}
      />
      <SaveButton small busy={send.busy} about={name}>
        Name them
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={onStop}>
        Not now<span className="nhsuk-u-visually-hidden">: {name}</span>
      </button>
    </Form>
  );
}
