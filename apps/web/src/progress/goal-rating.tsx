import { useId, useState } from 'react';
import { dayWithDistance, today } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import { useCommand } from '../use-command';

type Rating = { ratedOn: string; rating: number };

type GoalRatingProps = {
  personId: string;
  goalId: string;
  goal: string;
  ratings: readonly Rating[];
  editable: boolean;
};

const WORDS = [
  'not at all',
  'just started',
  'a little way',
  'some way',
  'getting there',
  'half way',
  'more than half way',
];
const MORE_WORDS = ['a good way', 'nearly there', 'almost there', 'all the way'];
const inWords = (rating: number): string => [...WORDS, ...MORE_WORDS][rating] ?? '';

/** How a goal is going, from 0 to 10, in the person's own judgement. */
export function GoalRating({ personId, goalId, goal, ratings, editable }: GoalRatingProps) {
  const id = useId();
  const latest = [...ratings].sort((a, b) => (a.ratedOn < b.ratedOn ? -1 : 1)).at(-1);
  const [chosen, choose] = useState<number>();
  const rate = useCommand<{ goalId: string; rating: number; ratedOn: string }>(
    `/api/outcomes/people/${personId}/goal-ratings`,
    'How it is going is saved',
  );
  const shown = chosen ?? latest?.rating ?? 5;
  const save = async (): Promise<void> => {
    if (await rate.run({ goalId, rating: shown, ratedOn: today() })) choose(undefined);
  };
  return (
    <div className="lw-rating">
      <p>
        {latest
          ? `How it is going: ${latest.rating} out of 10 (${inWords(latest.rating)}), said ${dayWithDistance(latest.ratedOn)}.`
          : 'Nobody has said yet how this is going.'}
      </p>
      {editable && (
        <div className="lw-no-print">
          {rate.problem && <ErrorSummary problem={rate.problem} />}
          <label htmlFor={id}>
            How is it going now?<span className="nhsuk-u-visually-hidden"> {goal}</span>
          </label>
          <input
            id={id}
            className="lw-slider"
            type="range"
            min={0}
            max={10}
            step={1}
            value={shown}
            aria-valuetext={`${shown} out of 10, ${inWords(shown)}`}
            onChange={(event) => choose(Number(event.target.value))}
          />
          <div className="lw-rating__ends" aria-hidden="true">
            <span>0 not at all</span>
            <span>10 all the way</span>
          </div>
          <p className="lw-rating__shown" aria-hidden="true">
            <strong>{shown}</strong> out of 10: {inWords(shown)}
          </p>
          <SaveButton small secondary busy={rate.busy} done={rate.answer && 'Saved'} onClick={() => void save()}>
            {`Save ${shown} out of 10`}
          </SaveButton>
        </div>
      )}
    </div>
  );
}
