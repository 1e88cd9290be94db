import type { HandOver } from '../../answers/care-plan';
import { DateField } from '../../date-field';
import { addDays, londonInstant, today } from '../../dates';
import { Form, SaveButton, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';

type Contact = { on: string; time: string; how: string };

/** The moment from which the receiver is accountable. */
export function RecordFirstContact({ handOver, name }: { handOver: HandOver; name: string }) {
  const [draft, keep, drop] = useDraft<Contact>(`hand-over:${handOver.handOverId}:contact`, {
    on: '',
    time: '',
    how: '',
  });
  const record = useCommand<{ contactedAt: string; how: string }>(
    `/api/care-plan/hand-overs/${handOver.handOverId}/first-contact`,
    'The hand-over is complete. You are accountable from now on',
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    const missing = [
      ...(draft.on === '' ? [{ field: 'contactedAt', problem: 'Say on which day' }] : []),
      ...(/^\d{2}:\d{2}$/.test(draft.time) ? [] : [{ field: 'time', problem: 'Say at what time, such as 14:30' }]),
      ...(draft.how.trim() === '' ? [{ field: 'how', problem: 'Say how, such as “met at the library”' }] : []),
    ];
    if (missing.length > 0) {
      record.refuse(missing);
    } else if (await record.run({ contactedAt: londonInstant(draft.on, draft.time), how: draft.how })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={record.problem} onSubmit={() => void submit()} label={`First contact with ${name}`}>
      <h4 className="nhsuk-heading-xs">Record the first contact with {name}</h4>
      <p>Only when you have met or spoken. A letter sent, or a call that nobody answered, is not a contact.</p>
      <DateField
        name="contactedAt"
        label="On which day?"
        value={draft.on}
        onChange={(on) => keep({ ...draft, on })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      <TextField
        name="time"
        type="time"
        label="At what time?"
        value={draft.time}
        onChange={(time) => keep({ ...draft, time })}
      />
      <TextField
        name="how"
        label="How?"
        hint="Such as: we met at the library; we spoke by phone."
        value={draft.how}
        onChange={(how) => keep({ ...draft, how })}
      />
      <SaveButton small busy={record.busy} about={name}>
        Record the first contact
      </SaveButton>
    </Form>
  );
}
