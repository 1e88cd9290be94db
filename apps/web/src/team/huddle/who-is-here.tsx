import { useEffect } from 'react';
import type { HereNow } from '../../answers/huddle';
import { signal } from '../../api';
import { useQuery } from '../../live';
import { roleName, useNames } from '../../people-and-agencies';

const BEAT_MS = 4_000;
const HERE = '/api/intake/huddle-board/here';

function newPageId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** Says that I am here while this page is open, and once more when it goes. */
function useHere(): void {
  useEffect(() => {
    const pageId = newPageId();
    const say = (leaving: boolean): void => void signal(HERE, { pageId, leaving }, { leaving });
    const beat = (): void => {
      if (document.visibilityState === 'visible') say(false);
    };
    const leave = (): void => say(true);
    beat();
    const timer = setInterval(beat, BEAT_MS);
    document.addEventListener('visibilitychange', beat);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', beat);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
}

/** Who has the board open at this moment: names, and what each does. */
export function WhoIsHere() {
  useHere();
  const names = useNames();
  const here = useQuery<HereNow[]>(HERE, { views: ['intake.who-is-here'] }).data ?? [];
  return (
    <section className="lw-here" aria-label="Who is here now">
      <h2 className="nhsuk-heading-xs">Here now ({here.length})</h2>
      <ul className="lw-here__list">
        {here.map(({ memberId, role }) => (
          <li key={memberId}>
            {names.of(memberId)}, {roleName(role)}
          </li>
        ))}
      </ul>
    </section>
  );
}
