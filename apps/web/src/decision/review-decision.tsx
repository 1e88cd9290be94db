import type { Decision } from '../answers/care-plan';
import { DateField } from '../date-field';
import { addDays, dayWithDistance, momentWithDistance, today } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';

/** What was found each time that the decision was looked at again, the newest first. */
export function Reviews({ decision, names }: { decision: Decision; names: Names }) {
  if (decision.reviews.length === 0) return null;
  return (
    <section className="lw-section" aria-labelledby="reviews">
      <h2 className="nhsuk-heading-m" id="reviews">
        Looked at again
      </h2>
      <ul className="lw-cards">
        {[...decision.reviews].reverse().map((one) => (
          <li key={one.reviewedAt} className="lw-card">
            <p className="lw-card__main">
              {one.outcome === 'still-right' ? 'It still stands' : 'It is to be decided anew'}
            </p>
            <p className="lw-words">{one.words}</p>
            <p className="nhsuk-body-s lw-secondary">
              {momentWithDistance(one.reviewedAt)}, written down by {inSentence(names.of(one.reviewedBy))}.
              {one.reviewOn !== null && ` The next time: ${dayWithDistance(one.reviewOn)}.`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type Review = { outcome: string; words: string; reviewOn: string };

/** For whoever carries it out, and the rest of the team. */
export function ReviewDecision({ decision }: { decision: Decision }) {
  const path = `/api/care-plan/decisions/${decision.decisionId}/review`;
  const [draft, keep, drop] = useDraft<Review>(path, { outcome: '', words: '', reviewOn: '' });
  const review = useCommand<{ outcome: string; words: string; reviewOn: string | null }>(
    path,
    'It was looked at again',
  );
  const isStanding = draft.outcome === 'still-right';
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose what you found' }] : []),
      ...(draft.words.trim() === '' ? [{ field: 'words', problem: 'Say in a few words how it goes' }] : []),
      ...(isStanding && draft.reviewOn === ''
        ? [{ field: 'reviewOn', problem: 'Say when it is looked at the next time' }]
        : []),
    ];
    if (missing.length > 0) review.refuse(missing);
    else if (await review.run({ ...draft, reviewOn: isStanding ? draft.reviewOn : null })) drop();
  };
  return (
    <section className="lw-section lw-no-print" aria-labelledby="review">
      <h2 className="nhsuk-heading-m" id="review">
        Look at it again
      </h2>
      <Form problem={review.problem} onSubmit={() => void submit()} label="Look at it again">
        <ChoiceField
          name="outcome"
          label="What did you find?"
          value={draft.outcome}
          onChange={(outcome) => keep({ ...draft, outcome })}
          choices={[
            { value: 'still-right', label: 'It still stands' },
            { value: 'decide-again', label: 'It is to be decided anew', hint: 'Put a new question for it' },
          ]}
        />
        <TextAreaField
          name="words"
          label="How does it go?"
          hint="The person reads it too."
          rows={3}
          limit={2000}
          value={draft.words}
          onChange={(words) => keep({ ...draft, words })}
        />
        {isStanding && (
          <DateField
            name="reviewOn"
            label="When is it looked at the next time?"
            value={draft.reviewOn}
            onChange={(reviewOn) => keep({ ...draft, reviewOn })}
            offers={[
              { label: 'In four weeks', day: addDays(today(), 28) },
              { label: 'In twelve weeks', day: addDays(today(), 84) },
            ]}
          />
        )}
        <SaveButton busy={review.busy}>Save what you found</SaveButton>
      </Form>
    </section>
  );
}
