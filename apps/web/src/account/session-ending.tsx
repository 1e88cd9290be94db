import { useEffect, useState, useSyncExternalStore } from 'react';
import { onSessionEnd, sessionEndsAt, signInQuery, staySignedIn } from '../api';
import { useMe, useSession } from '../session';

const WARNED_BEFORE_MS = 2 * 60_000;
const LOOK_EVERY_MS = 5_000;

/** Says, two minutes before, that the session will end; another page of the same browser may have kept it alive. */
export function SessionEnding() {
  const me = useMe();
  const { reload } = useSession();
  const endsAt = useSyncExternalStore(onSessionEnd, sessionEndsAt);
  const [leftMs, setLeft] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!me.signedIn || endsAt === undefined) return setLeft(undefined);
    const look = async (): Promise<void> => {
      if (endsAt - Date.now() > WARNED_BEFORE_MS) return setLeft(undefined);
      const here = await signInQuery<{ endsInSeconds: number }>('/auth/sessions/here').catch(() => undefined);
      if (here === undefined || here.endsInSeconds <= 0) {
        setLeft(undefined);
        reload();
      } else {
        setLeft(here.endsInSeconds * 1000 > WARNED_BEFORE_MS ? undefined : here.endsInSeconds * 1000);
      }
    };
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [me.signedIn, endsAt, reload]);
  return (
    <div role="alert" className="lw-connection lw-no-print">
      {leftMs !== undefined && (
        <p className="nhsuk-width-container">
          You will be signed out in {Math.max(1, Math.round(leftMs / 60_000))} minutes, because nobody has used this
          page. What you typed is kept.{' '}
          <button type="button" className="lw-link-button" onClick={() => void staySignedIn().catch(reload)}>
            Stay signed in
          </button>
        </p>
      )}
    </div>
  );
}
