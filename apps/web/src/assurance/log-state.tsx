import type { ReactNode } from 'react';
import type { Log, Witness } from '../answers/assurance';
import { momentWithDistance, timeSince } from '../dates';
import { ErrorSummary, SaveButton } from '../forms';
import { useNow } from '../team/use-now';
import { useCommand } from '../use-command';

const entries = (many: number): string => (many === 1 ? '1 entry' : `${many} entries`);

/** How long the log is, what is signed, since when, and who else has signed it. */
export function LogState({ log, onSigned }: { log: Log; onSigned: () => void }) {
  const now = useNow();
  const sign = useCommand<object, { size: number }>('/api/assurance/checkpoints', 'A checkpoint is signed');
  const press = async (): Promise<void> => {
    if (await sign.run({})) onSigned();
  };
  const unsigned = log.size - log.signedSize;
  return (
    <>
      <dl className="nhsuk-summary-list">
        <Row says="Name of the log">{log.origin}</Row>
        <Row says="Length">{entries(log.size)}</Row>
        <Row says="Last checkpoint">
          {log.signedAt === null
            ? 'None yet. Sign one, so that everything up to now can be proved.'
            : `Signed ${timeSince(log.signedAt, now)} ago, ${momentWithDistance(log.signedAt, now)}. It covers ${entries(log.signedSize)}.`}
        </Row>
        <Row says="Not signed yet">
          {unsigned === 0 ? 'Nothing' : `${entries(unsigned)}${log.waiting === 0 ? ', about the log itself' : ''}`}
        </Row>
        <Row says="Witnesses">
          {log.witnesses.length === 0
            ? 'Nobody outside is asked. Until somebody co-signs, the record shows that it was not changed since it was signed, but not that everybody was given the same one.'
            : log.witnesses.map((witness) => <WitnessState key={witness.name} witness={witness} log={log} now={now} />)}
        </Row>
        {log.root !== null && (
          <Row says="Root">
            <code>{log.root}</code>
          </Row>
        )}
      </dl>
      {sign.problem && <ErrorSummary problem={sign.problem} />}
      <SaveButton
        small
        secondary
        busy={sign.busy}
        done={sign.answer && `Signed: ${entries(sign.answer.size)}`}
        onClick={() => void press()}
      >
        Sign a checkpoint now
      </SaveButton>
      {log.checkpoint !== null && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">The checkpoint as it was signed</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>Save it somewhere of your own. Whoever holds it can tell if the log is ever shortened or rewritten.</p>
            <pre className="lw-command" tabIndex={0} role="region" aria-label="The checkpoint">
              {log.checkpoint}
            </pre>
          </div>
        </details>
      )}
    </>
  );
}

const TROUBLE = {
  away: 'It does not answer now; it is asked again.',
  refused:
    'It REFUSES to co-sign: what it was shown does not continue what it has seen. Keep a bundle, and find out why before anything else is signed.',
};

/** What one of them has seen last, and how long ago. */
function WitnessState({ witness: { name, size, at, trouble }, log, now }: { witness: Witness; log: Log; now: Date }) {
  const isNewest = size === log.signedSize;
  return (
    <p>
      <strong>{name}</strong>{' '}
      {at === null
        ? 'has not co-signed yet.'
        : `co-signed ${isNewest ? 'the last checkpoint' : `an earlier checkpoint, of ${entries(size)},`} ${timeSince(at, now)} ago (${momentWithDistance(at, now)}).`}
      {trouble !== null && ` ${TROUBLE[trouble]}`}
      {name === 'demonstration' && ' It runs on this very machine, to show how a witness looks: it proves nothing.'}
    </p>
  );
}

function Row({ says, children }: { says: string; children: ReactNode }) {
  return (
    <div className="nhsuk-summary-list__row">
      <dt className="nhsuk-summary-list__key">{says}</dt>
      <dd className="nhsuk-summary-list__value">{children}</dd>
    </div>
  );
}
