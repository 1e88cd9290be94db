import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

interface Answer {
  answer: string;
  shares: string;
}

/** An answer to somebody close, with what it gives back said before it is sent. */
export function AnswerForm({ personId, concernId, about }: { personId: string; concernId: string; about: string }) {
  const path = `/api/care-plan/people/${personId}/carer-concerns/${concernId}/answer`;
  const [draft, keep, drop] = useDraft<Answer>(path, { answer: '', shares: 'nothing-of-the-record' });
  const command = useCommand<Answer>(path, 'It is answered');
  const submit = async (): Promise<void> => {
    if (draft.answer.trim() === '') command.refuse([{ field: 'answer', problem: 'Say something to them' }]);
    else if (await command.run(draft)) drop();
  };
  return (
    <Form problem={command.problem} onSubmit={() => void submit()} label={`Answer about ${about}`}>
      <TextAreaField
        name="answer"
        label="What do you say to them?"
        value={draft.answer}
        onChange={(answer) => keep({ ...draft, answer })}
      />
      <ChoiceField
        name="shares"
        label={`Is something of the record of ${about} in it?`}
        value={draft.shares}
        onChange={(shares) => keep({ ...draft, shares })}
        choices={[
          { value: 'nothing-of-the-record', label: 'No', hint: 'Thanks, and what you do with what they said' },
          { value: 'what-the-person-agreed', label: 'Only what the person agreed to show them' },
        ]}
      />
      <SaveButton small busy={command.busy} about={about}>
        Answer
      </SaveButton>
    </Form>
  );
}
