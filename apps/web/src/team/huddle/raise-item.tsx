import { useState } from 'react';
import { Form, SaveButton, TextAreaField, TextField } from '../../forms';
import { useCommand } from '../../use-command';
import { useDraft } from '../../use-draft';

type Raising = { question: string; summary: string };
type RaiseItemProps = { personId: string; name: string; introductionId?: string };

const LONGEST_SUMMARY = 4000;

/** One question about one person for the next huddle, with what everybody should have read by then. */
export function RaiseItem({ personId, name, introductionId }: RaiseItemProps) {
  const [isOpen, open] = useState(false);
  const [draft, keep, drop] = useDraft<Raising>(`person:${personId}:huddle-item`, { question: '', summary: '' });
  const raise = useCommand<Raising & { introductionId?: string }>(
    `/api/intake/people/${personId}/huddle-items`,
    'The question is on the agenda of the huddle',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.question.trim().endsWith('?')
        ? []
        : [{ field: 'question', problem: 'Ask one thing, and end it with a question mark' }]),
      ...(draft.summary.trim() === ''
        ? [{ field: 'summary', problem: 'Write what people need to know to answer' }]
        : []),
    ];
    if (missing.length > 0) {
      raise.refuse(missing);
    } else if (await raise.run({ ...draft, ...(introductionId === undefined ? {} : { introductionId }) })) {
      drop();
      open(false);
    }
  };
  return (
    <details className="nhsuk-details" open={isOpen} onToggle={(event) => open(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Ask the huddle a question<span className="nhsuk-u-visually-hidden"> about {name}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={raise.problem} onSubmit={() => void submit()} label={`A question about ${name}`}>
          <TextField
            name="question"
            label="What should the huddle decide?"
            hint="One question, such as: Who goes with them to the housing office?"
            value={draft.question}
            onChange={(question) => keep({ ...draft, question })}
          />
          <TextAreaField
            name="summary"
            label="What do people need to know to answer it?"
            hint="Everybody at the huddle reads this, a day before. Write it as if the person read it too."
            rows={3}
            limit={LONGEST_SUMMARY}
            value={draft.summary}
            onChange={(summary) => keep({ ...draft, summary })}
          />
          <SaveButton small secondary busy={raise.busy} about={name}>
            Put it on the agenda
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
