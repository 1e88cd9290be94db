import { Link } from 'react-router';
import type { Goal } from '../answers/care-plan';
import type { GoalProgress, Measure, Progress, TrajectoryNote } from '../answers/outcomes';
import { dayName } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded } from '../page';
import { GoalReplaced } from '../plan/goal-replaced';
import { shownWords } from '../plan/shown-words';
import { GoalRating } from './goal-rating';
import { MeasureSection } from './measure-section';
import { MyNotes, NotesOn, useNotes } from './my-notes';
import { TakeAwayButtons } from './take-away-buttons';

type ProgressBodyProps = {
  personId: string;
  goals: readonly Goal[];
  editable: boolean;
  /** Whether it is the reader’s own, to print and to save. */
  takeAway?: boolean;
  /** Where a measure is filled in, in this room. */
  measureAt: (code: string) => string;
};

export const useProgress = (personId: string) =>
  useQuery<Progress>(`/api/outcomes/people/${personId}/progress`, {
    views: ['outcomes'],
    key: personId,
  });

/** How it is going: each goal, each measure, what changed in a sentence, and what cannot be compared yet. */
export function ProgressBody({ personId, goals, editable, takeAway = false, measureAt }: ProgressBodyProps) {
  const progress = useProgress(personId);
  const notes = useNotes(personId).data ?? [];
  const measures = (useQuery<Measure[]>('/api/outcomes/measures').data ?? []).filter(({ locked }) => !locked);
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
                  goals={goals}
                  progress={loaded.goals.find((one) => one.goalId === goal.goalId)}
                  editable={editable}
                  notes={notes}
                />
              ))}
            </ul>
            {goals.length > 0 && (
              <EarlierGoals
                earlier={loaded.goals.filter((one) => !goals.some(({ goalId }) => goalId === one.goalId))}
              />
            )}
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
                personId={personId}
                editable={editable}
                measure={measure}
                asked={measures.find((m) => m.code === measure.code)}
                notes={notes}
              />
            ))}
            {loaded.together !== null && <p>{loaded.together}</p>}
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
          {takeAway ? (
            <MyNotes {...{ personId, notes, goals }} progress={loaded} />
          ) : (
            notes.some(({ about }) => about === null) && (
              <section className="lw-section" id="notes">
                <h2 className="nhsuk-heading-m">Notes that they let you read</h2>
                <NotesOn notes={notes} about={null} />
              </section>
            )
          )}
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
          {takeAway && loaded.goals.length + loaded.measures.length > 0 && (
            <TakeAwayButtons
              personId={personId}
              goals={goals}
              progress={loaded}
              goalOf={(goalId) => {
                const goal = goals.find((one) => one.goalId === goalId);
                return goal && shownWords(goal.text);
              }}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

/** What was rated of goals that another one has taken the place of: nothing that was said is lost. */
function EarlierGoals({ earlier }: { earlier: readonly GoalProgress[] }) {
  if (earlier.length === 0) return null;
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">Goals that are not in the plan any more: {earlier.length}</span>
      </summary>
      <ul className="nhsuk-details__text">
        {earlier.map(({ goalId, ratings }) => (
          <li key={goalId}>
            {ratings.map(({ ratedOn, rating }) => `${dayName(ratedOn)}: ${rating} out of 10`).join('; ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

type GoalCardProps = {
  personId: string;
  goal: Goal;
  goals: readonly Goal[];
  progress: GoalProgress | undefined;
  editable: boolean;
  notes: readonly TrajectoryNote[];
};

function GoalCard({ personId, goal, goals, progress, editable, notes }: GoalCardProps) {
  const ratings = progress?.ratings ?? [];
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{shownWords(goal.text)}</h3>
      <GoalReplaced goal={goal} goals={goals} />
      {progress?.paired && <p className="lw-card__main">{progress.paired.sentence}</p>}
      <GoalRating
        personId={personId}
        goalId={goal.goalId}
        goal={shownWords(goal.text)}
        ratings={ratings}
        editable={editable}
      />
      <NotesOn notes={notes} about={goal.goalId} />
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
