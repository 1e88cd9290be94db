import { useState } from 'react';
import { Link } from 'react-router';
import { announce } from '../announce';

const BUNDLE = 'living-well-bundle.zip';
const POLICY = 'living-well-policy.txt';
const COMMAND = `npx care-verify ${BUNDLE} --policy ${POLICY}`;

/** The same check on a machine of one's own, without us. */
export function CheckItYourself() {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(COMMAND);
    setCopied(true);
    announce('The command is copied');
  };
  return (
    <section aria-labelledby="check-it-yourself">
      <h2 className="nhsuk-heading-m" id="check-it-yourself">
        Check it yourself
      </h2>
      <p>
        You need not believe this page. The same check runs on your own machine, without a connection to us: in{' '}
        <Link to="/check-a-record">a page that needs no network once it is open</Link>, or, without any page of ours,
        from the command line.
      </p>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>
          <a href="/api/assurance/bundle" download={BUNDLE}>
            Download the bundle
          </a>
          : the record as it was signed, with its proofs.
        </li>
        <li>
          <a href="/api/assurance/policy" download={POLICY}>
            Download the policy
          </a>
          : whose signature counts. Compare its key with the one you were given on paper, once, and keep your own copy.
        </li>
        <li>
          Run this in the folder with both files:
          <pre className="lw-command" tabIndex={0} role="region" aria-label="The command">
            <code>{COMMAND}</code>
          </pre>
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
            onClick={() => void copy().catch(() => setCopied(false))}
          >
            Copy the command
          </button>
          {copied && <span> ✓ Copied</span>}
        </li>
      </ol>
      <p>
        It answers in one sentence: what holds, what does not, and what cannot be told. Keep each checkpoint you
        download and give it next time with <code>--last FILE</code>: then a record that was shortened or rewritten is
        found out.
      </p>
      <p>The verifier comes with the source of this service. It has no dependencies, so that it can be read whole.</p>
    </section>
  );
}
