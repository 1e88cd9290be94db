import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { draftOwner, useMe } from '../session';
import { isUnsent, type KeptConversation } from './kept-conversation';
import { allKept, onKeptChange } from './kept-conversations';
import { sendAll } from './outbox';

const TRIED_AGAIN_EVERY_MS = 30_000;

/** Sends what waits on this device whenever it can, and says what is still here. */
export function KeptHere() {
  const me = useMe();
  const owner = me.signedIn && me.practitioner ? draftOwner(me) : undefined;
  const [unsent, setUnsent] = useState<KeptConversation[]>([]);
  useEffect(() => {
    if (owner === undefined) return setUnsent([]);
    let gone = false;
    const look = (): void => {
      allKept(owner).then(
        (all) => !gone && setUnsent(all.filter((one) => isUnsent(one) && one.last !== null)),
        () => undefined,
      );
    };
    const send = (): void => void sendAll(owner).catch(() => undefined);
    look();
    send();
    const stop = onKeptChange(look);
    const timer = setInterval(send, TRIED_AGAIN_EVERY_MS);
    window.addEventListener('online', send);
    return () => {
      gone = true;
      stop();
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [owner]);
  return (
    <div role="status" className="lw-connection lw-no-print">
      {unsent.map(({ introductionId, personId, name }) => (
        <p key={introductionId} className="nhsuk-width-container">
          The conversation with {name} is kept on this device and not sent.{' '}
          <Link to={`/team/people/${personId}/story`}>Look at it</Link>
        </p>
      ))}
    </div>
  );
}
