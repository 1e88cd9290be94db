import { ChoiceField, Form, SaveButton, TextAreaField, type Choice } from '../forms';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

type OutcomeFormProps = { path: string; draft: string; about: string; choices: readonly Choice[] };
const NOTHING = { outcome: '', words: '' };

/** What came of asking, and why. */
export function OutcomeForm({ path, draft, about, choices }: OutcomeFormProps) {
  const [typed, keep, drop] = useDraft(draft, NOTHING);
  const review = useCommand<typeof NOTHING>(path, 'The review is kept');
  const submit = async (): Promise<void> => {
    const missing = [
      ...(typed.outcome === '' ? [{ field: 'outcome', problem: 'Choose what came of it' }] : []),
      ...(typed.words.trim() === '' ? [{ field: 'words', problem: 'Say what you found' }] : []),
    ];
    if (missing.length > 0) review.refuse(missing);
    else if (await review.run(typed)) drop();
  };
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Review it<span className="nhsuk-u-visually-hidden">: {about}</span>
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <Form problem={review.problem} onSubmit={() => void submit()} label={`Review of ${about}`}>
          <ChoiceField
            name="outcome"
            label="What came of it?"
            value={typed.outcome}
            onChange={(outcome) => keep({ ...typed, outcome })}
            choices={choices}
          />
          <TextAreaField
            name="words"
            label="What did you find?"
            hint="Whom you asked, and what they said. Kept with the record of the look."
            value={typed.words}
            onChange={(words) => keep({ ...typed, words })}
            rows={3}
          />
          <SaveButton small busy={review.busy} about={about}>
            Keep the review
          </SaveButton>
        </Form>
      </div>
    </details>
  );
}
