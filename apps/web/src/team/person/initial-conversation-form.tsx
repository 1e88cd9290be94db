import type { ConversationWords } from '../../answers/intake';
import { DateField } from '../../date-field';
import { addDays, today } from '../../dates';
import { Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';
import { PROMPTS } from './prompts';

type Held = { heldOn: string; place: string; words: ConversationWords };

const NOTHING_SAID: ConversationWords = {
  whatBroughtYouHere: '',
  whatIsGoingWell: '',
  whatIsHard: '',
  whatYouWant: '',
  whoCanHelp: '',
};

/** Five questions, answered in the person's words, kept as they are typed. */
export function InitialConversationForm({ introductionId, name }: { introductionId: string; name: string }) {
  const [draft, keep, drop] = useDraft<Held>(`introduction:${introductionId}:conversation`, {
    heldOn: '',
    place: '',
    words: NOTHING_SAID,
  });
  const record = useCommand<Held>(
    `/api/intake/introductions/${introductionId}/initial-conversation`,
    'The initial conversation is written down',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.heldOn === '' ? [{ field: 'heldOn', problem: 'Say on which day you talked' }] : []),
      ...(draft.place.trim() === '' ? [{ field: 'place', problem: 'Say where, such as “the library café”' }] : []),
      ...(Object.values(draft.words).every((words) => words.trim() === '')
        ? [{ field: 'words.whatBroughtYouHere', problem: 'Write what was said to at least one question' }]
        : []),
    ];
    const goBack = whereIAm();
    if (missing.length > 0) {
      record.refuse(missing);
    } else if (await record.run(draft)) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={record.problem} onSubmit={() => void submit()} label="Initial conversation">
      <p>
        Write in {name}’s words, with {name} beside you if you can. {name} reads this too.
      </p>
      <DateField
        name="heldOn"
        label="When did you talk?"
        value={draft.heldOn}
        onChange={(heldOn) => keep({ ...draft, heldOn })}
        offers={[
          { label: 'Today', day: today() },
          { label: 'Yesterday', day: addDays(today(), -1) },
        ]}
      />
      <TextField
        name="place"
        label="Where?"
        hint={`Where ${name} chose to meet, or “by phone”.`}
        value={draft.place}
        onChange={(place) => keep({ ...draft, place })}
      />
      {PROMPTS.map(({ field, asks }) => (
        <TextAreaField
          key={field}
          name={`words.${field}`}
          label={asks}
          rows={3}
          value={draft.words[field]}
          onChange={(said) => keep({ ...draft, words: { ...draft.words, [field]: said } })}
        />
      ))}
      <SaveButton busy={record.busy}>Save the conversation</SaveButton>
    </Form>
  );
}
