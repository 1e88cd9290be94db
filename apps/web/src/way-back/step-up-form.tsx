import { Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** Nobody has to say why, and nobody judges it. */
export function StepUpForm({ personId, name }: { personId: string; name: string | null }) {
  const path = `/api/care-plan/people/${personId}/step-ups`;
  const [words, keep, drop] = useDraft<string>(path, '');
  const stepUp = useCommand<{ words: string }>(path, 'They know, and somebody gets in touch');
  const submit = async (): Promise<void> => {
    if (await stepUp.run({ words })) drop();
  };
  return (
    <Form problem={stepUp.problem} onSubmit={() => void submit()} label="Help is needed again">
      <TextAreaField
        name="words"
        label="What is happening? You do not have to say."
        hint="For danger to life, ring 999 now. Nobody reads this at night."
        rows={3}
        limit={2000}
        value={words}
        onChange={keep}
      />
      <SaveButton busy={stepUp.busy}>{name === null ? 'I need help again' : `${name} needs help again`}</SaveButton>
    </Form>
  );
}
