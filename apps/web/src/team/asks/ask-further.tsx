import type { AskInboxItem } from '../../answers/provider-directory';
import { Form, SaveButton, TextAreaField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';

/** The one thing that has to be known before deciding. */
export function AskFurther({ ask, onStop }: { ask: AskInboxItem; onStop: () => void }) {
  const [question, keep, drop] = useDraft<string>(`ask:${ask.askId}:question`, '');
  const further = useCommand<{ question: string }>(
    `/api/provider-directory/asks/${ask.askId}/question`,
    `Asked about: ${ask.serviceName}`,
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    if (question.trim() === '') {
      further.refuse([{ field: 'question', problem: 'Write what you need to know' }]);
    } else if (await further.run({ question })) {
      drop();
      onStop();
      goBack();
    }
  };
  return (
    <Form problem={further.problem} onSubmit={() => void submit()} label={`Ask one thing first: ${ask.serviceName}`}>
      <TextAreaField
        name="question"
        label="What do you need to know before you decide?"
        hint="You can ask once. Do not ask who it is. Your answer stays due on the same day."
        rows={3}
        value={question}
        onChange={keep}
      />
      <SaveButton small busy={further.busy} about={ask.serviceName}>
        Ask
      </SaveButton>
      <button type="button" className="lw-link-button" onClick={onStop}>
        Go back
      </button>
    </Form>
  );
}
