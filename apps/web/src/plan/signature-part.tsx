import { useState } from 'react';
import type { Plan } from '../answers/care-plan';
import { momentWithDistance } from '../dates';
import { Form, SaveButton, TextAreaField } from '../forms';
import { useMe } from '../session';
import type { Names } from '../people-and-agencies';
import { usePageLanguage } from '../languages/page-language';
import { useCommand } from '../use-command';
import { useDraft } from '../use-draft';
import { BlocksSigning } from './agree-values';
import type { Voice } from './plan-words';
import { may } from './use-plan';
import { whatChanged } from './what-changed';

type SignatureBody = { contentHash: string; outcome: 'agreed' | 'not-agreed'; reason?: string; language: string };

/** What the person said about the plan as it stood, and what has changed since. */
export function SignatureState({ plan, voice, names }: { plan: Plan; voice: Voice; names: Names }) {
  const { signature } = plan;
  const who = voice.kind === 'mine' ? 'You' : voice.name;
  if (signature === null) {
    return <p>{who === 'You' ? 'You have' : `${who} has`} not said yet whether this plan is right.</p>;
  }
  const changes = whatChanged(plan, signature, voice);
  return (
    <>
      <p>
        {who} {signature.outcome === 'agreed' ? 'agreed this plan' : 'said “not yet”'}{' '}
        {momentWithDistance(signature.at)}.
        {signature.reason !== null && signature.reason !== '' && ` “${signature.reason}”`}
      </p>
      {signature.lapsed && (
        <p>
          <strong>The plan has changed since then,</strong> so that answer no longer counts for what it says now.
        </p>
      )}
      {signature.lapsed && (
        <>
          <h3 className="nhsuk-heading-xs">What changed since</h3>
          {changes.length > 0 ? (
            <ul className="nhsuk-list nhsuk-list--bullet">
              {changes.map((change) => (
                <li key={`${change.at} ${change.what}`}>
                  {change.by === null ? 'Somebody' : names.of(change.by)} {change.what}
                  {change.at !== null && `, ${momentWithDistance(change.at)}`}
                </li>
              ))}
            </ul>
          ) : (
            <p>Something was added, changed, taken out or put out of use.</p>
          )}
        </>
      )}
    </>
  );
}

/** What each of the team said to the plan, as they were shown it. */
export function TeamSigned({ plan, names }: { plan: Plan; names: Names }) {
  if (plan.signed.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-xs">The team</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {plan.signed.map(({ memberId, outcome, reason, signedAt, lapsed }) => (
          <li key={memberId}>
            {names.of(memberId)} {outcome === 'agreed' ? 'signed this plan' : 'said “not yet”'}{' '}
            {momentWithDistance(signedAt)}.{reason !== null && reason !== '' && ` “${reason}”`}
            {lapsed && ' The plan has changed since then, so that answer no longer counts for what it says now.'}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The person’s own answer to the plan as it is shown, or that of somebody of the team: yes, or not yet and why. */
export function SignaturePart({
  plan,
  voice,
  names,
  reload,
}: {
  plan: Plan;
  voice: Voice;
  names: Names;
  reload: () => void;
}) {
  const [saysNotYet, sayNotYet] = useState(false);
  const [reason, keep, drop] = useDraft<string>(`plan:${plan.planId}:not-yet`, '');
  const sign = useCommand<SignatureBody>(`/api/care-plan/plans/${plan.planId}/signature`, 'Your answer is saved');
  const language = usePageLanguage();
  const mine = voice.kind === 'mine';
  const { memberId } = useMe();
  const answer = mine ? plan.signature : plan.signed.find((one) => one.memberId === memberId);
  const agreedNow = answer?.outcome === 'agreed' && !answer.lapsed;
  const send = async (body: SignatureBody): Promise<void> => {
    const done = await sign.run(body);
    if (done) {
      drop();
      sayNotYet(false);
    } else {
      reload();
    }
  };
  const notYet = (): void => {
    if (reason.trim() === '') sign.refuse([{ field: 'reason', problem: 'Say what is not right yet' }]);
    else void send({ contentHash: plan.contentHash, outcome: 'not-agreed', reason, language });
  };
  const agree = (): void => void send({ contentHash: plan.contentHash, outcome: 'agreed', language });
  return (
    <section className="lw-section" id="agree">
      <h2 className="nhsuk-heading-m">{voice.kind === 'mine' ? 'Is this plan right?' : 'Has it been agreed?'}</h2>
      <SignatureState plan={plan} voice={voice} names={names} />
      <TeamSigned plan={plan} names={names} />
      <BlocksSigning plan={plan} />
      {may(plan, 'sign-plan') && (
        <div className="lw-no-print">
          <Form problem={sign.problem} onSubmit={notYet} label={mine ? 'Is this plan right?' : 'Your own signature'}>
            {saysNotYet || reason !== '' ? (
              <>
                <TextAreaField
                  name="reason"
                  label="What is not right yet?"
                  hint={
                    mine
                      ? 'Your team will see this. Nothing is taken away because you say no.'
                      : 'The person and everybody who reads the plan will see this. No is an answer.'
                  }
                  rows={3}
                  value={reason}
                  onChange={keep}
                />
                <SaveButton busy={sign.busy}>Send</SaveButton>
                <button
                  type="button"
                  className="lw-link-button"
                  onClick={() => {
                    drop();
                    sayNotYet(false);
                    sign.clear();
                  }}
                >
                  Go back
                </button>
              </>
            ) : (
              <>
                {!agreedNow && plan.conflicts.length === 0 && (
                  <SaveButton busy={sign.busy} onClick={agree}>
                    {mine ? 'Yes, I agree this plan' : 'Sign this plan for myself'}
                  </SaveButton>
                )}
                <button
                  type="button"
                  className="nhsuk-button nhsuk-button--secondary"
                  onClick={() => {
                    sign.clear();
                    sayNotYet(true);
                  }}
                >
                  {agreedNow ? 'I no longer agree' : mine ? 'Not yet' : 'I do not sign it yet'}
                </button>
              </>
            )}
          </Form>
        </div>
      )}
    </section>
  );
}
