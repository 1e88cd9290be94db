import type { Decision } from '../answers/decisions';
import { DateField } from '../date-field';
import { addDays, dayWithDistance, momentWithDistance, today } from '../dates';
import { ChoiceField, Form, SaveButton, TextAreaField } from '../forms';
import { inSentence, type Names } from '../people-and-agencies';
import { may } from '../plan/use-plan';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { Opens } from './opens';

/** What became of it, and what was found when it was looked at again. */
export function FollowThrough({ decision, names }: { decision: Decision; names: Names }) {
  if (decision.takenAt === null) return null;
  return (
    <section className="lw-section" aria-labelledby="afterwards">
      <h2 className="nhsuk-heading-m" id="afterwards">
        What became of it
      </h2>
      {decision.carriedOut.length === 0 && <p className="lw-secondary">Nobody has said yet that it was done.</p>}
      <ul className="lw-cards">
        {decision.carriedOut.map((one) => (
          <li key={one.at} className="lw-card">
            <h3 className="nhsuk-heading-s">{one.done ? 'It was done' : 'It was not done'}</h3>
            {one.words !== '' && <p className="lw-words">{one.words}</p>}
            <p className="nhsuk-body-s lw-secondary">
              Said by {inSentence(names.inFull(one.by))}, {momentWithDistance(one.at)}
            </p>
          </li>
        ))}
        {decision.reviews.map((one) => (
          <li key={one.reviewedAt} className="lw-card">
            <h3 className="nhsuk-heading-s">Looked at again</h3>
            <p className="lw-words">{one.words}</p>
            <p className="nhsuk-body-s lw-secondary">
              By {inSentence(names.inFull(one.reviewedBy))}, {momentWithDistance(one.reviewedAt)}.{' '}
              {one.nextReviewOn === null
                ? 'That was the last time.'
                : `Once more ${dayWithDistance(one.nextReviewOn)}.`}
            </p>
          </li>
        ))}
      </ul>
      {may(decision, 'follow-up') && <SayWhatBecame decision={decision} />}
      {may(decision, 'review') && <LookAgain decision={decision} />}
    </section>
  );
}

type Became = { outcome: string; words: string };

function SayWhatBecame({ decision }: { decision: Decision }) {
  const [draft, keep, drop] = useDraft<Became>(`decision:${decision.decisionId}:became`, { outcome: '', words: '' });
  const say = useCommand<Became>(
    `/api/care-plan/decisions/${decision.decisionId}/implementation`,
    'It is written down',
  );
  const submit = async (): Promise<void> => {
    const missing = [
      ...(draft.outcome === '' ? [{ field: 'outcome', problem: 'Choose whether it was done' }] : []),
      ...(draft.outcome === 'not-implemented' && draft.words.trim() === ''
        ? [{ field: 'words', problem: 'Say what got in the way' }]
        : []),
    ];
    if (missing.length > 0) say.refuse(missing);
    else if (await say.run(draft)) drop();
  };
  return (
    <div className="lw-no-print">
      <Form problem={say.problem} onSubmit={() => void submit()} label="Was it done?">
        <ChoiceField
          name="outcome"
          label="Was it done?"
          value={draft.outcome}
          onChange={(outcome) => keep({ ...draft, outcome })}
          choices={[
            { value: 'implemented', label: 'It was done' },
            { value: 'not-implemented', label: 'It was not done' },
          ]}
        />
        <TextAreaField
          name="words"
          label={
            draft.outcome === 'not-implemented' ? 'What got in the way?' : 'What was done? (you can leave this out)'
          }
          rows={3}
          limit={5000}
          value={draft.words}
          onChange={(words) => keep({ ...draft, words })}
        />
        <SaveButton busy={say.busy}>Save what became of it</SaveButton>
      </Form>
    </div>
  );
}

type Found = { words: string; nextReviewOn: string };

function LookAgain({ decision }: { decision: Decision }) {
  const [draft, keep, drop] = useDraft<Found>(`decision:${decision.decisionId}:review`, {
    words: '',
    nextReviewOn: '',
  });
  const review = useCommand<{ words: string; nextReviewOn?: string }>(
    `/api/care-plan/decisions/${decision.decisionId}/review`,
    'What was found is saved',
  );
  const submit = async (close: () => void): Promise<void> => {
    const { words, nextReviewOn } = draft;
    if (words.trim() === '') review.refuse([{ field: 'words', problem: 'Say what was found' }]);
    else if (await review.run({ words, ...(nextReviewOn === '' ? {} : { nextReviewOn }) })) {
      drop();
      close();
    }
  };
  return (
    <Opens says="We looked at it again" open={draft.words !== ''}>
      {(close) => (
        <Form problem={review.problem} onSubmit={() => void submit(close)} label="We looked at it again">
          <TextAreaField
            name="words"
            label="What was found?"
            rows={3}
            limit={5000}
            value={draft.words}
            onChange={(words) => keep({ ...draft, words })}
          />
          <DateField
            name="nextReviewOn"
            label="When is it looked at once more?"
            hint="Leave this out when that is not needed."
            value={draft.nextReviewOn}
            onChange={(nextReviewOn) => keep({ ...draft, nextReviewOn })}
            offers={[{ label: 'In six months', day: addDays(today(), 182) }]}
          />
          <SaveButton busy={review.busy}>Save what was found</SaveButton>
        </Form>
      )}
    </Opens>
  );
}

/** Takes the question back, with the reason. */
export function Withdraw({ decision }: { decision: Decision }) {
  const [reason, keep, drop] = useDraft<string>(`decision:${decision.decisionId}:withdraw`, '');
  const withdraw = useCommand<{ reason: string }>(
    `/api/care-plan/decisions/${decision.decisionId}/withdraw`,
    'The question is taken back',
  );
  const submit = async (): Promise<void> => {
    if (reason.trim() === '') withdraw.refuse([{ field: 'reason', problem: 'Say what your reason is' }]);
    else if (await withdraw.run({ reason })) drop();
  };
  return (
    <Opens says="Take this question back" open={reason !== ''}>
      {() => (
        <Form problem={withdraw.problem} onSubmit={() => void submit()} label="Take this question back">
          <TextAreaField
            name="reason"
            label="What is the reason for taking it back?"
            hint="What was said so far stays readable."
            rows={2}
            limit={5000}
            value={reason}
            onChange={keep}
          />
          <SaveButton busy={withdraw.busy}>Take the question back</SaveButton>
        </Form>
      )}
    </Opens>
  );
}
