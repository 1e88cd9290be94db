import { lazy, Suspense } from 'react';
import type { AnswersOutOfUse, Measure, MeasureProgress, QuestionProgress, TrajectoryNote } from '../answers/outcomes';
import { dayName, dayWithDistance } from '../dates';
import { useNames } from '../people-and-agencies';
import { howGiven } from './how-given';
import { NotesOn } from './my-notes';
import { AboutSomebodyElse } from '../plan/about-somebody-else';

const MeasureChart = lazy(async () => ({ default: (await import('./measure-chart')).MeasureChart }));

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

type MeasureSectionProps = {
  personId: string;
  measure: MeasureProgress;
  asked: Measure | undefined;
  editable: boolean;
  notes: readonly TrajectoryNote[];
};

/** One measure over time: the change in a sentence, the chart, and the table behind it. */
export function MeasureSection({ personId, measure, asked, editable, notes }: MeasureSectionProps) {
  const latest = measure.points.at(-1);
  return (
    <article className="lw-card" aria-label={measure.name}>
      <h3 className="nhsuk-heading-s">{measure.name}</h3>
      {measure.paired && <p className="lw-card__main">{measure.paired.sentence}</p>}
      {!measure.paired && latest && (
        <p>Answered once, {dayWithDistance(latest.completedOn)}. Answer again to see what changes.</p>
      )}
      {latest && <Points measure={measure} asked={asked} />}
      <OutOfUse answers={measure.outOfUse} />
      <NotesOn notes={notes} about={measure.code} />
      <p className="nhsuk-body-s lw-secondary">{measure.copyright}</p>
      {editable && latest && (
        <AboutSomebodyElse
          path={`/api/outcomes/people/${personId}/measures/${latest.measureId}/about-somebody-else`}
          personId={personId}
          about={`${measure.name}, ${dayName(latest.completedOn)}`}
        />
      )}
    </article>
  );
}

/** Answers that somebody said are wrong: that they are there, and what is done about it. */
function OutOfUse({ answers }: { answers: readonly AnswersOutOfUse[] }) {
  if (answers.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {answers.map(({ measureId, completedOn, why, score, band }) => (
        <li key={measureId}>
          {dayName(completedOn)}:{' '}
          {why === 'was-wrong'
            ? 'these answers were wrong, and nobody goes by them'
            : 'somebody is looking at whether these answers are right, and nobody goes by them until then'}
          {score !== null && `. To you alone: they came to ${score}${band === null ? '' : ` (${band})`}`}
        </li>
      ))}
    </ul>
  );
}

/** The chart, and the table behind it. */
function Points({ measure, asked }: { measure: MeasureProgress; asked: Measure | undefined }) {
  const scored = measure.points.some((point) => point.score !== null);
  const names = useNames([]);
  return (
    <>
      {scored ? (
        <Suspense fallback={<p>Drawing…</p>}>
          <MeasureChart points={measure.points} says={sentenceOf(measure)} highest={highestOf(measure, asked)} />
        </Suspense>
      ) : (
        <ByQuestion questions={measure.byQuestion} />
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
              <th scope="col">How</th>
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
                <td>{howGiven(point, names)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function ByQuestion({ questions }: { questions: readonly QuestionProgress[] }) {
  return (
    <>
      <p>These answers are read one by one and are never added up.</p>
      {questions.map((question) => (
        <div key={question.text}>
          <h4 className="nhsuk-heading-xs">{question.text}</h4>
          {question.sentence !== null && <p>{question.sentence}</p>}
          <ul className="nhsuk-list">
            {question.answers.map((answer, at) => (
              <li key={`${answer.completedOn} ${at}`}>
                {dayName(answer.completedOn)}: {answer.label}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
