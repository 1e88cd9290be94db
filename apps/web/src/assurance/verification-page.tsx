import { useEffect } from 'react';
import type { Log, Verification } from '../answers/assurance';
import { momentWithDistance, timeSince } from '../dates';
import { useQuery, type Loadable } from '../live';
import { Loaded, Page } from '../page';
import { useNow } from '../team/use-now';
import { CheckItYourself } from './check-it-yourself';
import { LogState } from './log-state';

/** What holds and what does not, and how anybody can check it without trusting us. */
export function VerificationPage() {
  const log = useQuery<Log>('/api/assurance/log', { views: ['assurance'] });
  const verification = useQuery<Verification>('/api/assurance/verification');
  const { reload } = verification;
  const firstIsSigned = verification.data?.verdict === 'nothing-signed' && (log.data?.signedSize ?? 0) > 0;
  useEffect(() => {
    if (firstIsSigned) reload();
  }, [firstIsSigned, reload]);
  return (
    <Page
      title="Does the record hold?"
      lede="Everything that happens here is written into one log that cannot be changed without it showing. This page checks it, and so can you."
      wide
    >
      <Verdict verification={verification} />
      <div className="lw-columns">
        <section aria-labelledby="log">
          <h2 className="nhsuk-heading-m" id="log">
            The log
          </h2>
          <Loaded from={log} what="the log">
            {(loaded) => <LogState log={loaded} onSigned={reload} />}
          </Loaded>
        </section>
        <CheckItYourself />
      </div>
    </Page>
  );
}

const VERDICTS: Record<string, string> = {
  holds: 'The record holds.',
  tampered: 'The record does not hold.',
  'cannot-tell': 'It cannot be told whether the record holds.',
  'nothing-signed': 'Nothing has been signed yet.',
};

function Verdict({ verification }: { verification: Loadable<Verification> }) {
  const now = useNow();
  return (
    <section className="lw-outcome" aria-labelledby="verdict">
      <Loaded from={verification} what="the answer: a fresh copy of the record is checked, which can take a minute">
        {({ verdict, sentences, size, checkedAt }) => (
          <>
            <h2 className="nhsuk-heading-m" id="verdict">
              {sentences[0] ?? VERDICTS[verdict] ?? verdict}
            </h2>
            {sentences.length > 1 && (
              <ul className="nhsuk-list nhsuk-list--bullet">
                {sentences.slice(1).map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            )}
            <p className="lw-secondary">
              {size === 0 ? 'Checked' : `${size} ${size === 1 ? 'entry' : 'entries'}, checked`}{' '}
              {timeSince(checkedAt, now)} ago ({momentWithDistance(checkedAt, now)}).
            </p>
            {(verdict === 'tampered' || verdict === 'cannot-tell') && (
              <p>
                <strong>What to do:</strong> download the bundle now and keep it. Tell the Caldicott guardian and
                whoever runs the service. Do not sign another checkpoint before somebody has looked.
              </p>
            )}
          </>
        )}
      </Loaded>
      {verification.data && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small lw-no-print"
          aria-disabled={verification.loading}
          onClick={() => {
            if (!verification.loading) verification.reload();
          }}
        >
          {verification.loading ? 'Checking…' : 'Check again now'}
        </button>
      )}
    </section>
  );
}
