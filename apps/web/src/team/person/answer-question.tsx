import type { PersonAsk } from '../../answers/provider-directory';
import { Form, SaveButton, TextAreaField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';
import { whereIAm } from '../where-i-am';
import { namedIn } from './named-in';

/** What a service must know before it decides, answered without saying for whom. */
export function AnswerQuestion({ ask, name }: { ask: PersonAsk; name: string }) {
  const [answer, keep, drop] = useDraft<string>(`ask:${ask.askId}:answer`, '');
  const send = useCommand<{ answer: string }>(
    `/api/provider-directory/asks/${ask.askId}/question/answer`,
    `Answered: ${ask.serviceName}`,
  );
  const submit = async (): Promise<void> => {
    const goBack = whereIAm();
    const named = namedIn(answer, name);
    if (answer.trim() === '') {
      send.refuse([{ field: 'answer', problem: 'Write your answer' }]);
    } else if (named.length > 0) {
      send.refuse([{ field: 'answer', problem: `Take out the name (${named.join(' ')}). Write “they” instead` }]);
    } else if (await send.run({ answer })) {
      drop();
      goBack();
    }
  };
  return (
    <Form problem={send.problem} onSubmit={() => void submit()} label={`Answer ${ask.serviceName}`}>
      <TextAreaField
        name="answer"
        label="Your answer"
        hint="Without the name, or anything that says who it is. Their own answer stays due on the same day."
        rows={3}
        value={answer}
        onChange={keep}
      />
      <SaveButton small busy={send.busy} about={ask.serviceName}>
        Answer
      </SaveButton>
    </Form>
  );
}
