import { useState } from 'react';
import type { AskInboxItem } from '../../answers/provider-directory';
import { ProblemNotice } from '../../page';
import { useCommand } from '../../use-command';

/** For somebody of the group who has no account: shown once, to be handed over in whatever way they can be reached. */
export function MakeLink({ ask }: { ask: AskInboxItem }) {
  const make = useCommand<object, { token: string }>(
    `/api/provider-directory/asks/${ask.askId}/link`,
    `A link to answer: ${ask.serviceName}`,
  );
  const [copied, setCopied] = useState(false);
  const link = make.answer && `${window.location.origin}/answer-an-ask#${make.answer.token}`;
  if (link === undefined) {
    return (
      <>
        {make.problem && <ProblemNotice problem={make.problem} />}
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={make.busy}
          onClick={() => void make.run({})}
        >
          Make a link for somebody without an account
          <span className="nhsuk-u-visually-hidden">: {ask.serviceName}</span>
        </button>
      </>
    );
  }
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <div className="lw-card">
      <p>
        Whoever has this link can answer for us, and learns who it is when they say yes. Give it to one person, and to
        nobody else. It is not shown again.
      </p>
      <p>
        <code>{link}</code>
      </p>
      <button type="button" className="nhsuk-button nhsuk-button--small" onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy the link'}
      </button>
    </div>
  );
}
