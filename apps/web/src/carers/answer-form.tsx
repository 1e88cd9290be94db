import type { CarerConcern } from '../answers/carer-concerns';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

interface Answer {
  answer: string;
  shares: string;
}

/** What somebody close told, of one person. */
export type OfConcern = { personId: string; concern: CarerConcern; about: string };

/** An answer to somebody close, with what it gives back said before it is sent. */
export function AnswerForm({ personId, concern, about }: OfConcern) {
  const path = `/api/care-plan/people/${personId}/carer-concerns/${concern.concernId}/answer`;
  const hasNoAccount = concern.raisedBy === null;
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
        label={concern.atTheDoor?.reachMe === null ? 'What do you do with it?' : 'What do you say to them?'}
        {...(hasNoAccount && {
          hint: 'Nothing is sent by itself: tell them in the way they chose, and write it down here.',
        })}
        value={draft.answer}
        onChange={(answer) => keep({ ...draft, answer })}
      />
      {hasNoAccount ? (
        <p>The person can have agreed to nothing here, so say nothing of their record, nor that they have one.</p>
      ) : (
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
      )}
      <SaveButton small busy={command.busy} about={about}>
        Answer
      </SaveButton>
    </Form>
  );
}
