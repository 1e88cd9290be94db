import { useState } from 'react';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useCommand } from '../use-command';

type PutRightProps = { path: string; asks: string; words: string; onDone: () => void };

/** The person's own change to what somebody wrote down for them. */
export function PutRight({ path, asks, words, onDone }: PutRightProps) {
  const [text, setText] = useState(words);
  const save = useCommand<{ text: string }>(path, 'Your words are saved');
  const send = async (): Promise<void> => {
    if (text.trim() === '') return save.refuse([{ field: 'text', problem: 'Write how it is right' }]);
    if (await save.run({ text })) onDone();
  };
  return (
    <Form problem={save.problem} onSubmit={() => void send()} label={`Put right: ${asks}`}>
      <TextAreaField name="text" label="How is it right?" value={text} onChange={setText} limit={10_000} />
      <SaveButton busy={save.busy}>Save my words</SaveButton>
      <button type="button" className="lw-link-button" onClick={onDone}>
        Leave it as it is
      </button>
    </Form>
  );
}
