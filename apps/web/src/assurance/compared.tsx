import type { Operations } from '../answers/operations';
import { momentWithDistance } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import { useCommand } from '../use-command';
import { kindInWords, partName } from './operations-words';

const messages = (many: number): string => (many === 1 ? '1 message' : `${many} messages`);

/** What others published, held against what this part has taken. */
export function Compared({ of: { context, reconciliation } }: { of: Operations }) {
  const { lastRun, counts, differences } = reconciliation;
  const at = `/api/${context}/operations/reconciliation`;
  const compare = useCommand<object, { compared: number }>(`${at}/compare`, 'Compared');
  const take = useCommand<object, { taken: number }>(`${at}/take-missing`, 'Asked for what is missing');
  const canBeTaken = counts.some(({ kind }) => kind !== 'passed-over');
  const part = partName(context);
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">{part}</h3>
      <p>
        {counts.length === 0 && typeof lastRun?.endedAt === 'string' && (
          <>
            Everything that others published was taken.
            <br />
          </>
        )}
        {counts.map(({ consumer, kind, messages: many }) => (
          <span key={`${consumer} ${kind}`}>
            <strong>{messages(many)}</strong> for <code>{consumer}</code>: {kindInWords(kind)}
            <br />
          </span>
        ))}
        <span className="lw-secondary">{lastTime(lastRun)}</span>
      </p>
      {differences.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              Which they are<span className="nhsuk-u-visually-hidden">, in {part}</span>
            </span>
          </summary>
          <ul className="nhsuk-details__text nhsuk-list lw-ids">
            {differences.map((one) => (
              <li key={`${one.consumer} ${one.messageId}`}>
                {one.type}, revision {one.revision} of {one.stream}, at {one.position} of the log of {one.owner}.
                Message {one.messageId}: {kindInWords(one.kind)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {compare.problem && <ErrorSummary problem={compare.problem} />}
      {take.problem && <ErrorSummary problem={take.problem} />}
      {canBeTaken && (
        <SaveButton
          small
          busy={take.busy}
          about={part}
          done={take.answer && `${messages(take.answer.taken)} taken`}
          onClick={() => void take.run({})}
        >
          Send what is missing again
        </SaveButton>
      )}
      <SaveButton
        small
        secondary
        busy={compare.busy}
        about={part}
        done={compare.answer && `${messages(compare.answer.compared)} compared`}
        onClick={() => void compare.run({ all: true })}
      >
        Compare now, from the start
      </SaveButton>
    </li>
  );
}

function lastTime(lastRun: Operations['reconciliation']['lastRun']): string {
  if (lastRun === null) return 'Not compared yet. It happens each night at 3am.';
  if (lastRun.trouble !== null) {
    return `The comparison of ${momentWithDistance(lastRun.beganAt)} was stopped by trouble (${lastRun.trouble}) and is tried again.`;
  }
  if (lastRun.endedAt === null) return `Being compared since ${momentWithDistance(lastRun.beganAt)}.`;
  return `Compared ${momentWithDistance(lastRun.endedAt)}: ${messages(lastRun.compared ?? 0)}.`;
}
