import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { draftOwner, useMe } from '../session';
import { isUnsent, type Kept, type Kind } from './kept';
import { allKept, boxOf, onKeptChange } from './kept-boxes';
import { INITIAL } from './kept-conversation';
import { SAFETY } from './kept-safety-conversation';
import { sendAll } from './outbox';

const TRIED_AGAIN_EVERY_MS = 30_000;

type Unsent = { box: string; what: string; where: string; name: string };

async function unsentOf<Draft>(
  owner: string,
  kind: Kind<Draft>,
  say: (kept: Kept<Draft>) => Pick<Unsent, 'what' | 'where'>,
): Promise<Unsent[]> {
  return (await allKept(owner, kind))
    .filter(({ kept }) => isUnsent(kept) && kept.last !== null)
    .map(({ id, kept }) => ({ box: boxOf(kind, id), name: kept.name, ...say(kept) }));
}

const story = ({ personId }: Kept<unknown>): string => `/team/people/${personId}/story`;

/** What was said about safety first. */
async function allUnsent(owner: string): Promise<Unsent[]> {
  const safety = await unsentOf(owner, SAFETY, (kept) => ({
    ...{ what: 'conversation about safety', where: `${story(kept)}#safety` },
  }));
  return [...safety, ...(await unsentOf(owner, INITIAL, (kept) => ({ what: 'conversation', where: story(kept) })))];
}

/** Sends what waits on this device whenever it can, and says what is still here. */
export function KeptHere() {
  const me = useMe();
  const owner = me.signedIn && me.practitioner ? draftOwner(me) : undefined;
  const [unsent, setUnsent] = useState<Unsent[]>([]);
  useEffect(() => {
    if (owner === undefined) return setUnsent([]);
    let gone = false;
    const look = (): void => {
      allUnsent(owner).then(
        (all) => !gone && setUnsent(all),
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
      {unsent.map(({ box, what, where, name }) => (
        <p key={box} className="nhsuk-width-container">
          The {what} with {name} is kept on this device and not sent. <Link to={where}>Look at it</Link>
        </p>
      ))}
    </div>
  );
}
