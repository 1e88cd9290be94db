import type { PublishedFigure, Recomputed } from '../../answers/figures';
import { dayName, momentWithDistance } from '../../dates';
import { ProblemNotice } from '../../page';
import { useCommand } from '../../use-command';
import { periodName } from './figure-words';

/** The checkpoint under a figure, and the button that counts it again from the log. */
export function StandsOn({ figure }: { figure: PublishedFigure }) {
  const { period, publishedAt, size, root, revision, figureId } = figure;
  const recompute = useCommand<object, Recomputed>(`/api/assurance/figures/${figureId}/recompute`, 'Counted again');
  const { answer, busy, problem } = recompute;
  return (
    <section aria-labelledby="stands-on">
      <h2 className="nhsuk-heading-m" id="stands-on">
        What {periodName(period)} stands on
      </h2>
      <p>
        Published on {dayName(publishedAt)}
        {revision > 1 && ` as revision ${revision}`}, from the first {size} entries of the signed log. The checkpoint of{' '}
        {size} entries has the root <code className="lw-wrap">{root}</code>.
      </p>
      <button
        type="button"
        className="nhsuk-button nhsuk-button--secondary nhsuk-button--small lw-no-print"
        aria-disabled={busy}
        onClick={() => {
          if (!busy) void recompute.run({});
        }}
      >
        {busy ? 'Counting again…' : 'Count it again from the log'}
      </button>
      <div role="status">
        {answer && (
          <div className="lw-outcome">
            <p>
              <strong>{answer.says}</strong>
            </p>
            {answer.differences.length > 0 && (
              <ul className="nhsuk-list nhsuk-list--bullet">
                {answer.differences.map((difference) => (
                  <li key={difference}>{difference}</li>
                ))}
              </ul>
            )}
            <p className="lw-secondary">
              {answer.entries} entries were read again, {momentWithDistance(answer.checkedAt)}.
            </p>
          </div>
        )}
      </div>
      {problem && <ProblemNotice problem={problem} />}
    </section>
  );
}
