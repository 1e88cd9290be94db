import { Link } from 'react-router';
import { Page } from '../page';
import { signInAddress } from '../sign-in';
import { useMe } from '../session';
import { useKeptReceipt } from './introduction';
import { ReceiptCode } from './receipt-code';
import { WhatHappensNext } from './what-happens-next';

export function IntroduceReceipt() {
  const [receipt] = useKeptReceipt();
  const me = useMe();
  if (receipt.code === '') {
    return (
      <Page title="There is no receipt here">
        <p>
          The code is shown once, after you send your introduction. If you have written it down, you can{' '}
          <Link to="/receipt">see what is happening</Link>.
        </p>
      </Page>
    );
  }
  return (
    <Page title="Thank you. We have your words" lede="This is your receipt code. Write it down or print this page.">
      <div className="lw-receipt">
        <ReceiptCode code={receipt.code} />
      </div>
      <p>
        Keep it like a key: whoever has it can see how far your introduction is. You need it to ask what is happening,
        and to open your own pages.
      </p>
      <p className="lw-no-print">
        <button type="button" className="nhsuk-button nhsuk-button--secondary" onClick={() => window.print()}>
          Print this page
        </button>
      </p>
      <h2 className="nhsuk-heading-m">What happens next</h2>
      <WhatHappensNext />
      <h2 className="nhsuk-heading-m">If it gets harder while you wait</h2>
      <p>The numbers at the top of this page answer day and night. You can also tell us again, at any time.</p>
      <p className="lw-no-print">
        <Link to="/receipt">See what is happening with my code</Link>
      </p>
      <p className="lw-no-print">
        {me.signedIn ? (
          <Link to="/my">Open my pages</Link>
        ) : (
          <a href={signInAddress('/my')}>Sign in to open my pages</a>
        )}
      </p>
    </Page>
  );
}
