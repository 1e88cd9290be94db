import { useCallback, useEffect, useState } from 'react';
import { announce } from '../announce';
import { signInCommand, signInQuery } from '../api';
import { momentWithDistance } from '../dates';
import { SaveButton } from '../forms';
import { MessagesPart } from '../messages/messages-part';
import { Page, ProblemNotice, Waiting } from '../page';
import { asProblem, type Problem } from '../problem';
import { leave, useMe } from '../session';

type SignedInAt = {
  ref: string;
  device: string;
  provider: string | null;
  since: string;
  lastUsed: string;
  isHere: boolean;
};
type Account = { issuer: string; subject: string };

/** Where this account is signed in, and how to end it there. */
export function SessionsPage() {
  const [sessions, setSessions] = useState<SignedInAt[] | undefined>(undefined);
  const [account, setAccount] = useState<Account | undefined>(undefined);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  const { practitioner } = useMe();
  const load = useCallback(async () => {
    try {
      setSessions(await signInQuery<SignedInAt[]>('/auth/sessions'));
      setAccount(await signInQuery<Account>('/auth/sessions/account'));
      setProblem(undefined);
    } catch (error) {
      setProblem(asProblem(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  const end = async (path: string, said: string): Promise<void> => {
    setBusy(true);
    await signInCommand(path).then(() => announce(said), (error: unknown) => setProblem(asProblem(error)));
    await load();
    setBusy(false);
  }; // prettier-ignore
  return (
    <Page title="Where am I signed in?" lede="End what you do not know, or what you left open on another device.">
      {problem && <ProblemNotice problem={problem} />}
      {!sessions && !problem && <Waiting />}
      {sessions && (
        <ul className="lw-cards">
          {sessions.map((one) => (
            <li key={one.ref} className="lw-card">
              <h2 className="nhsuk-heading-s">
                {one.device}
                {one.isHere && ': this one'}
              </h2>
              <p>
                Signed in {momentWithDistance(one.since)}
                {one.provider !== null && `, with ${one.provider}`}
                <br />
                <span className="lw-secondary">Last used {momentWithDistance(one.lastUsed)}</span>
              </p>
              {one.isHere ? (
                <SaveButton small secondary busy={busy} onClick={() => void leave()}>
                  Sign out here
                </SaveButton>
              ) : (
                <SaveButton
                  small
                  secondary
                  busy={busy}
                  about={one.device}
                  onClick={() => void end(`/auth/sessions/${one.ref}/end`, `${one.device} is signed out`)}
                >
                  Sign out there
                </SaveButton>
              )}
            </li>
          ))}
        </ul>
      )}
      {sessions && sessions.length > 1 && (
        <SaveButton
          busy={busy}
          onClick={() => void end('/auth/sessions/end-others', 'Every other device is signed out')}
        >
          Sign out everywhere else
        </SaveButton>
      )}
      {practitioner && <MessagesPart recipientId={practitioner.practitionerId} isStaff />}
      {account && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">What this account is called</span>
          </summary>
          <div className="nhsuk-details__text">
            <p>Only whoever sets up the service needs this.</p>
            <p>
              <code>{`${account.issuer}|${account.subject}`}</code>
            </p>
          </div>
        </details>
      )}
    </Page>
  );
}
