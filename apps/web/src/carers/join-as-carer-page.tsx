import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Form, SaveButton } from '../forms';
import { Page } from '../page';
import { signInAddress } from '../sign-in';
import { useMe, useSession } from '../session';
import { takeCode, forgetCode } from '../taken-code';
import { useCommand } from '../use-command';

const KEPT_AS = 'living-well:carer-invitation';
const LOOK_AGAIN_MS = 500;

/** For whoever was given a link because they care for somebody. */
export function JoinAsCarerPage() {
  const me = useMe();
  const { reload } = useSession();
  const [code] = useState(() => takeCode(KEPT_AS));
  const join = useCommand<{ code: string }>('/api/care-plan/carer-invitations/accept', 'The team knows you now');
  const joined = join.answer !== undefined;
  const isCarer = me.role === 'carer';
  useEffect(() => {
    if (!joined || isCarer || me.personId !== null) return undefined;
    const timer = setInterval(reload, LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [joined, isCarer, me.personId, reload]);
  const accept = async (): Promise<void> => {
    if (await join.run({ code })) forgetCode(KEPT_AS);
  };
  if (code === '') {
    return (
      <Page
        title="Follow your link"
        lede="Whoever you care for, or their key worker, gives you a link. It opens this page."
      >
        <p>The link lasts seven days and works once. When it is lost, ask for a new one.</p>
      </Page>
    );
  }
  if (!me.signedIn) {
    return (
      <Page
        title="You care for somebody"
        lede="Thank you. Sign in first, so that the team knows who tells them something."
      >
        <p>
          <a className="nhsuk-button" href={signInAddress('/join-as-carer')}>
            Sign in
          </a>
        </p>
      </Page>
    );
  }
  if (joined && (isCarer || me.personId !== null)) {
    return (
      <Page title="The team knows you now" lede="You can tell them something at any time, and you are answered.">
        <p>
          <Link to="/my">Go to your pages</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title="You care for somebody" lede="From now on, whoever signs in with this account is you.">
      <Form problem={join.problem} onSubmit={() => void accept()}>
        <p>You are signed in as {me.name ?? 'an account that we do not know yet'}. Is this your own account?</p>
        <SaveButton busy={join.busy || joined}>Yes, it is mine</SaveButton>
      </Form>
    </Page>
  );
}
