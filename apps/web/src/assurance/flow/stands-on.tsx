import type { PublishedFigure, Recomputed } from '../../answers/figures';
import { dayName, momentWithDistance } from '../../dates';
import { ProblemNotice } from '../../page';
import { useCommand } from '../../use-command';
import { periodName } from './figure-words';

type Standing = Pick<PublishedFigure, 'period' | 'publishedAt' | 'size' | 'root' | 'revision' | 'figureId'>;

/** The checkpoint under a figure, and the button that counts it again from the log; `about` where several are on a page. */
export function StandsOn({ figure, about }: { figure: Standing; about?: string }) {
  const { period, publishedAt, size, root, revision, figureId } = figure;
  const recompute = useCommand<object, Recomputed>(`/api/assurance/figures/${figureId}/recompute`, 'Counted again');
  const { answer, busy, problem } = recompute;
  const Heading = about === undefined ? 'h2' : 'h3';
  return (
    <section aria-labelledby={`stands-on-${figureId}`}>
      <Heading className={about === undefined ? 'nhsuk-heading-m' : 'nhsuk-heading-s'} id={`stands-on-${figureId}`}>
        What {about === undefined ? periodName(period) : `“${about}”`} stands on
      </Heading>
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
        {about !== undefined && <span className="nhsuk-u-visually-hidden">: {about}</span>}
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
