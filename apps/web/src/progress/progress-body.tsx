import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Goal } from '../answers/care-plan';
import type { GoalProgress, Measure, MeasureProgress, Progress } from '../answers/outcomes';
import { dayName, dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';
import { GoalRating } from './goal-rating';

const MeasureChart = lazy(async () => ({ default: (await import('./measure-chart')).MeasureChart }));

type ProgressBodyProps = {
  personId: string;
  goals: readonly Goal[];
  editable: boolean;
  /** Where a measure is filled in, in this room. */
  measureAt: (code: string) => string;
};

export const useProgress = (personId: string) =>
  useQuery<Progress>(`/api/outcomes/people/${personId}/progress`, {
    views: ['outcomes'],
    key: personId,
  });

/** How it is going: each goal, each measure, what changed in a sentence, and what cannot be compared yet. */
export function ProgressBody({ personId, goals, editable, measureAt }: ProgressBodyProps) {
  const progress = useProgress(personId);
  const measures = useQuery<Measure[]>('/api/outcomes/measures').data ?? [];
  return (
    <Loaded from={progress} what="how it is going">
      {(loaded) => (
        <>
          <section className="lw-section" id="goals">
            <h2 className="nhsuk-heading-m">Goals</h2>
            {goals.length === 0 && <p className="lw-secondary">No goals in the plan yet.</p>}
            <ul className="lw-cards">
              {goals.map((goal) => (
                <GoalCard
                  key={goal.goalId}
                  personId={personId}
                  goal={goal}
                  progress={loaded.goals.find((one) => one.goalId === goal.goalId)}
                  editable={editable}
                />
              ))}
            </ul>
          </section>
          <section className="lw-section" id="measures">
            <h2 className="nhsuk-heading-m">Questions answered over time</h2>
            {loaded.measures.length === 0 && (
              <Empty title="Nothing answered yet">
                <p>Answer the same questions twice, some weeks apart, and the change is shown here.</p>
              </Empty>
            )}
            {loaded.measures.map((measure) => (
              <MeasureSection
                key={measure.code}
                measure={measure}
                asked={measures.find((m) => m.code === measure.code)}
              />
            ))}
            {loaded.notPaired.length > 0 && (
              <>
                <h3 className="nhsuk-heading-s">What cannot be compared yet</h3>
                <ul className="nhsuk-list nhsuk-list--bullet">
                  {loaded.notPaired.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </>
            )}
          </section>
          {editable && measures.length > 0 && (
            <section className="lw-section lw-no-print" id="answer">
              <h2 className="nhsuk-heading-m">Answer some questions</h2>
              <ul className="nhsuk-list">
                {measures.map((measure) => (
                  <li key={measure.code}>
                    <Link to={measureAt(measure.code)}>{measure.name}</Link>, {measure.items.length} questions
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </Loaded>
  );
}

function GoalCard(props: { personId: string; goal: Goal; progress: GoalProgress | undefined; editable: boolean }) {
  const { personId, goal, progress, editable } = props;
  const ratings = progress?.ratings ?? [];
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{goal.text}</h3>
      {progress?.paired && <p className="lw-card__main">{progress.paired.sentence}</p>}
      <GoalRating personId={personId} goalId={goal.goalId} goal={goal.text} ratings={ratings} editable={editable} />
      {ratings.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Every rating of this goal</span>
          </summary>
          <div className="nhsuk-details__text">
            <ul className="nhsuk-list">
              {ratings.map((rating, at) => (
                <li key={`${rating.ratedOn} ${at}`}>
                  {dayName(rating.ratedOn)}: {rating.rating} out of 10
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </li>
  );
}

const highestOf = (measure: MeasureProgress, asked: Measure | undefined): number => {
  const possible = asked?.items.reduce((sum, item) => sum + Math.max(...item.options.map((o) => o.value)), 0) ?? 0;
  return Math.max(possible, ...measure.points.map((point) => point.score ?? 0), 1);
};

function sentenceOf(measure: MeasureProgress): string {
  const scores = measure.points
    .filter((point) => point.score !== null)
    .map((point) => `${point.score} on ${dayName(point.completedOn)}${point.band === null ? '' : ` (${point.band})`}`);
  return `${measure.name}: ${scores.join(', then ')}. ${measure.paired?.sentence ?? ''}`;
}

function MeasureSection({ measure, asked }: { measure: MeasureProgress; asked: Measure | undefined }) {
  const scored = measure.points.some((point) => point.score !== null);
  const latest = measure.points.at(-1);
  return (
    <article className="lw-card" aria-label={measure.name}>
      <h3 className="nhsuk-heading-s">{measure.name}</h3>
      {measure.paired && <p className="lw-card__main">{measure.paired.sentence}</p>}
      {!measure.paired && latest && (
        <p>Answered once, {dayWithDistance(latest.completedOn)}. Answer again to see what changes.</p>
      )}
      {scored ? (
        <Suspense fallback={<p>Drawing…</p>}>
          <MeasureChart points={measure.points} says={sentenceOf(measure)} highest={highestOf(measure, asked)} />
        </Suspense>
      ) : (
        <p>These answers are read one by one and are never added up.</p>
      )}
      <div className="lw-scroll" tabIndex={0} role="region" aria-label={`${measure.name} as a table`}>
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--s">{measure.name} as a table</caption>
          <thead className="nhsuk-table__head">
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Score</th>
              <th scope="col">In words</th>
              <th scope="col">Answered</th>
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {measure.points.map((point) => (
              <tr key={point.measureId}>
                <td>{dayName(point.completedOn)}</td>
                <td>{point.score ?? 'no score'}</td>
                <td>{point.band ?? '–'}</td>
                <td>
                  {point.answered} of {point.of}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}
