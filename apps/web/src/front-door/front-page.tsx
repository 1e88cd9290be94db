import { Link, useSearchParams } from 'react-router';
import { FirstPage } from '../doors';
import { Page } from '../page';
import { roomsOf, useMe } from '../session';
import { FIRST_PAGE, signInAddress } from '../sign-in';
import { WhatHappensNext } from './what-happens-next';

export function FrontPage() {
  const me = useMe();
  const [search] = useSearchParams();
  if (search.get('go') === 'first-page') return <FirstPage />;
  return (
    <Page
      title="Get help with how you feel"
      lede="You do not need a doctor’s letter. You do not have to be very ill. Tell us who you are, and we take it from there."
    >
      <p>
        <Link className="nhsuk-button" to="/introduce" role="button" draggable="false">
          Introduce myself
        </Link>
      </p>
      <p>It takes about five minutes. You can stop at any time.</p>

      <h2 className="nhsuk-heading-m">What happens next</h2>
      <WhatHappensNext />

      <h2 className="nhsuk-heading-m">Other ways in</h2>
      <ul className="lw-cards lw-cards--beside">
        <li className="lw-card">
          <h3 className="nhsuk-heading-s">
            <Link to="/receipt">I have a receipt code</Link>
          </h3>
          <p>See what is happening with what you told us.</p>
        </li>
        <li className="lw-card">
          <h3 className="nhsuk-heading-s">
            <Link to="/services">Find a service</Link>
          </h3>
          <p>Groups, advice, company and treatment near you.</p>
        </li>
        <li className="lw-card">
          <h3 className="nhsuk-heading-s">
            {me.signedIn ? (
              <Link to={roomsOf(me.role)[0] === undefined ? '/' : `/${roomsOf(me.role)[0]}`}>Go to my pages</Link>
            ) : (
              <a href={signInAddress(FIRST_PAGE)}>Sign in</a>
            )}
          </h3>
          <p>See your own plan and your team. People who work here sign in here too.</p>
        </li>
      </ul>
    </Page>
  );
}
