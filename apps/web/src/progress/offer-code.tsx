import { useState } from 'react';
import type { Measure } from '../answers/outcomes';
import { dayWithDistance } from '../dates';
import { ProblemNotice } from '../page';
import { useCommand } from '../use-command';

/** For whoever would rather answer on a phone of their own, or at the device in the waiting room: shown once. */
export function OfferCode({ personId, measure }: { personId: string; measure: Measure }) {
  const offer = useCommand<{ measure: string }, { code: string; answerBy: string }>(
    `/api/outcomes/people/${personId}/measure-codes`,
    `A code to answer ${measure.name}`,
  );
  const [copied, setCopied] = useState(false);
  if (!offer.answer) {
    return (
      <>
        {offer.problem && <ProblemNotice problem={offer.problem} />}
        <p>They can answer by themselves, without an account: on their phone, or at a device that others use too.</p>
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={offer.busy}
          onClick={() => !offer.busy && void offer.run({ measure: measure.code })}
        >
          Make a code for them
        </button>
      </>
    );
  }
  const { code, answerBy } = offer.answer;
  const page = `${window.location.origin}/answer-questions`;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(`${page}#${code}`);
    setCopied(true);
  };
  return (
    <div className="lw-card">
      <p>
        This opens {measure.name} for them alone, once, until {dayWithDistance(answerBy)}. Whoever has it can answer in
        their name, so give it to nobody else. It is not shown again.
      </p>
      <p>At another device: go to {page} and type</p>
      <p className="nhsuk-heading-m">
        <code>{code}</code>
      </p>
      <p>On their phone, this link:</p>
      <p className="lw-test-name">
        <code>{`${page}#${code}`}</code>
      </p>
      <button type="button" className="nhsuk-button nhsuk-button--small" onClick={() => void copy()}>
        {copied ? 'Copied' : 'Copy the link'}
      </button>
    </div>
  );
}
