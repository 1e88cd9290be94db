import type { ContactWay } from '../../answers/intake';
import { DateField } from '../../date-field';
import { addDays, today } from '../../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { WAYS } from '../engagement/engagement-words';

type Draft = { came: string; on: string; way: string; note: string };
const NOTHING: Draft = { came: '', on: '', way: '', note: '' };

/** Says that a contact came about, or, for the key worker, that one did not. */
export function RecordContact({
  personId,
  name,
  isKeyWorker,
}: {
  personId: string;
  name: string;
  isKeyWorker: boolean;
}) {
  const [draft, keep, drop] = useDraft<Draft>(`person:${personId}:contact`, NOTHING);
  const isMissed = draft.came === 'missed';
  const base = `/api/intake/people/${personId}/engagement`;
  const made = useCommand<{ madeOn: string; way: ContactWay }>(`${base}/contacts`, 'The contact is written down');
  const missed = useCommand<{ missedOn: string; planned: ContactWay; note?: string }>(
    `${base}/missed-contacts`,
    'Written down. Next you find out how they are',
  );
  const asked = isMissed ? missed : made;
  const submit = async (): Promise<void> => {
    const way = WAYS.find(({ value }) => value === draft.way)?.value;
    const [dayField, wayField] = isMissed ? ['missedOn', 'planned'] : ['madeOn', 'way'];
    if (draft.on === '' || way === undefined) {
      asked.refuse([
        ...(draft.on === '' ? [{ field: dayField, problem: 'Say on which day' }] : []),
        ...(way === undefined ? [{ field: wayField, problem: 'Say how' }] : []),
      ]);
      return;
    }
    const note = draft.note.trim() === '' ? {} : { note: draft.note };
    const done = isMissed
      ? await missed.run({ missedOn: draft.on, planned: way, ...note })
      : await made.run({ madeOn: draft.on, way });
    if (done) drop();
  };
  return (
    <section aria-labelledby="record-contact">
      <h2 className="nhsuk-heading-m" id="record-contact">
        Write down a contact
      </h2>
      <Form problem={asked.problem} onSubmit={() => void submit()} label="Write down a contact">
        {isKeyWorker && (
          <ChoiceField
            name="came"
            label="Did it come about?"
            value={draft.came === '' ? 'made' : draft.came}
            onChange={(came) => keep({ ...draft, came })}
            choices={[
              { value: 'made', label: `Yes, ${name} and I were in touch` },
              { value: 'missed', label: 'No, it was missed' },
            ]}
          />
        )}
        <DateField
          name={isMissed ? 'missedOn' : 'madeOn'}
          label="On which day?"
          value={draft.on}
          onChange={(on) => keep({ ...draft, on })}
          offers={[
            { label: 'Today', day: today() },
            { label: 'Yesterday', day: addDays(today(), -1) },
          ]}
        />
        <ChoiceField
          name={isMissed ? 'planned' : 'way'}
          label={isMissed ? 'How were you to be in touch?' : 'How?'}
          value={draft.way}
          onChange={(way) => keep({ ...draft, way })}
          choices={WAYS}
        />
        {isMissed && (
          <TextAreaField
            name="note"
            label="What do you wonder about? (optional)"
            hint={`${name} reads this too.`}
            rows={2}
            value={draft.note}
            onChange={(note) => keep({ ...draft, note })}
          />
        )}
        <SaveButton busy={asked.busy} done={asked.answer && 'Written down'}>
          Write it down
        </SaveButton>
      </Form>
    </section>
  );
}
