import { useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { command, newIdempotencyKey } from '../api';
import { Page } from '../page';
import { roomsOf, useMe } from '../session';
import { FIRST_PAGE, signInAddress } from '../sign-in';

/** Where the link of a message leads. It opens nothing: whoever wants to read on signs in. */
export function OpenedPage() {
  const { token = '' } = useParams();
  const me = useMe();
  useEffect(() => {
    // That it was opened is worth knowing and nothing more: the page is the same when it cannot be noted.
    void command('/api/identity/messages/open', { token }, { idempotencyKey: newIdempotencyKey() }).catch(() => null);
  }, [token]);
  const [room] = roomsOf(me.role);
  return (
    <Page title="There is something for you to read" lede="It is kept safe until you have signed in.">
      {room === undefined ? (
        <p>
          <a className="nhsuk-button" href={signInAddress(FIRST_PAGE)}>
            Sign in to read it
          </a>
        </p>
      ) : (
        <p>
          <Link className="nhsuk-button" to={`/${room}`}>
            Read it
          </Link>
        </p>
      )}
      <p>
        You have no account, or were not expecting this? You can <Link to="/receipt">use your receipt code</Link>, or
        leave this page: nothing happens.
      </p>
    </Page>
  );
}
