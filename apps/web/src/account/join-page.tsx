import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Form, SaveButton } from '../forms';
import { Page } from '../page';
import { FIRST_PAGE, signInAddress } from '../sign-in';
import { useMe, useSession } from '../session';
import { forgetCode, takeCode } from '../taken-code';
import { useCommand } from '../use-command';

const KEPT_AS = 'living-well:invitation';
const LOOK_AGAIN_MS = 500;

/** For somebody whom an agency invited: sign in with the account for work, then take the place. */
export function JoinPage() {
  const me = useMe();
  const { reload } = useSession();
  const [code] = useState(() => takeCode(KEPT_AS));
  const join = useCommand<{ code: string }>('/api/identity/invitations/accept', 'You have joined');
  const joined = join.answer !== undefined;
  useEffect(() => {
    if (!joined || me.practitioner) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [joined, me.practitioner, reload]);
  const accept = async (): Promise<void> => {
    if (await join.run({ code })) forgetCode(KEPT_AS);
  };
  if (code === '') {
    return (
      <Page title="Follow your invitation" lede="An agency that you work for sends you a link. It opens this page.">
        <p>
          The link lasts seven days and works once. When it is lost, ask the administrator of the agency for a new one.
        </p>
      </Page>
    );
  }
  if (!me.signedIn) {
    return (
      <Page title="Join your agency" lede="Sign in first, with the account that you use for work.">
        <p>
          <a className="nhsuk-button" href={signInAddress('/join')}>
            Sign in
          </a>
        </p>
      </Page>
    );
  }
  if (joined && me.practitioner) {
    return (
      <Page title={`You work for ${me.practitioner.agencyName}`} lede="Your pages are open.">
        <p>
          <Link to={FIRST_PAGE}>Go to your first page</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title="Join your agency" lede="From now on, whoever signs in with this account is you.">
      <Form problem={join.problem} onSubmit={() => void accept()}>
        <p>You are signed in as {me.name ?? 'an account that we do not know yet'}. Is this your account for work?</p>
        <SaveButton busy={join.busy || joined}>Yes, join with it</SaveButton>
      </Form>
    </Page>
  );
}
