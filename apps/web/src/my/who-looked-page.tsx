import { useState } from 'react';
import { query } from '../api';
import type { Look, Viewer, WhoLooked } from '../answers/identity';
import { dayOf, dayWithDistance, timeOfDay } from '../dates';
import { SelectField } from '../forms';
import { useQuery } from '../live';
import { Empty, Loaded, Page, ProblemNotice } from '../page';
import { roleName } from '../people-and-agencies';
import { asProblem, type Problem } from '../problem';
import { AskAboutLook } from './ask-about-look';
import { Emergencies } from './emergencies';

const byDay = (looks: readonly Look[]): [string, Look[]][] => {
  const days = new Map<string, Look[]>();
  looks.forEach((look) => days.set(dayOf(look.viewedAt), [...(days.get(dayOf(look.viewedAt)) ?? []), look]));
  return [...days];
};

const who = (look: Look): string =>
  [look.viewerName, roleName(look.role), look.agencyName].filter((part) => part !== null && part !== '').join(', ');

const addressOf = (personId: string, chosen: Chosen, before?: string): string => {
  const wanted = new URLSearchParams();
  if (chosen.viewerId !== '') wanted.set('viewerId', chosen.viewerId);
  if (chosen.agencyId !== '') wanted.set('agencyId', chosen.agencyId);
  if (before !== undefined) wanted.set('before', before);
  const asked = wanted.toString();
  return `/api/identity/people/${personId}/who-looked${asked === '' ? '' : `?${asked}`}`;
};

type Chosen = { viewerId: string; agencyId: string };

export function WhoLookedPage({ personId }: { personId: string }) {
  const [chosen, choose] = useState<Chosen>({ viewerId: '', agencyId: '' });
  const address = addressOf(personId, chosen);
  const log = useQuery<WhoLooked>(address, { views: ['identity'] });
  return (
    <Page
      title="Who looked"
      lede="Every time somebody opens something about you, or sees your name on a list, it is written here: who, when, what and why. Nobody can switch this off."
    >
      <Emergencies personId={personId} />
      <Loaded from={log} what="who looked">
        {(first) => (
          <>
            <Filters viewers={first.viewers} chosen={chosen} choose={choose} />
            {first.looks.length === 0 ? (
              <Empty title="Nobody has looked yet">
                <p>When somebody does, you see it here at once.</p>
              </Empty>
            ) : (
              <Days key={address} personId={personId} chosen={chosen} first={first} />
            )}
          </>
        )}
      </Loaded>
      <p>
        Is there somebody here who should not be? <strong>Ask about it</strong>: whoever answers for privacy in their
        organisation owes you an answer. If that does not satisfy you, the Caldicott guardian answers: the person who
        answers for how your story is kept.
      </p>
    </Page>
  );
}

function Filters({ viewers, chosen, choose }: { viewers: Viewer[]; chosen: Chosen; choose: (to: Chosen) => void }) {
  const people = new Map(viewers.map(({ viewerId, viewerName }) => [viewerId, viewerName]));
  const agencies = new Map(
    viewers.flatMap(({ agencyId, agencyName }) => (agencyId && agencyName ? [[agencyId, agencyName] as const] : [])),
  );
  if (people.size < 2) return null;
  return (
    <div className="lw-no-print">
      <SelectField
        name="viewer"
        label="Who"
        value={chosen.viewerId}
        onChange={(viewerId) => choose({ ...chosen, viewerId })}
        empty="Everybody"
        choices={[...people].map(([value, label]) => ({ value, label }))}
      />
      <SelectField
        name="agency"
        label="From which organisation"
        value={chosen.agencyId}
        onChange={(agencyId) => choose({ ...chosen, agencyId })}
        empty="All of them"
        choices={[...agencies].map(([value, label]) => ({ value, label }))}
      />
    </div>
  );
}

/** The newest page stays fresh; older ones are read when somebody asks for them. */
function Days({ personId, chosen, first }: { personId: string; chosen: Chosen; first: WhoLooked }) {
  const [older, setOlder] = useState<readonly WhoLooked[]>([]);
  const [state, setState] = useState<{ busy: boolean; problem?: Problem }>({ busy: false });
  const next = (older.at(-1) ?? first).next;
  const known = new Set<string>();
  const looks = [first, ...older]
    .flatMap((page) => page.looks)
    .filter(({ lookId }) => !known.has(lookId) && known.add(lookId));
  const readOn = async (before: string): Promise<void> => {
    setState({ busy: true });
    try {
      const page = await query<WhoLooked>(addressOf(personId, chosen, before));
      setOlder([...older, page]);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, problem: asProblem(error) });
    }
  };
  return (
    <>
      {byDay(looks).map(([day, onDay]) => (
        <section key={day} className="lw-section">
          <h2 className="nhsuk-heading-s">{dayWithDistance(day)}</h2>
          <ul className="nhsuk-list">
            {onDay.map((look) => (
              <li key={look.lookId}>
                <strong>{who(look)}</strong>, {timeOfDay(look.viewedAt)}: {look.what}
                {look.why !== '' && <span className="lw-secondary"> ({look.why})</span>}
                <AskAboutLook personId={personId} look={look} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {state.problem && <ProblemNotice problem={state.problem} />}
      {next !== null && (
        <button
          type="button"
          className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
          aria-disabled={state.busy}
          onClick={() => {
            if (!state.busy) void readOn(next);
          }}
        >
          {state.busy ? 'Working…' : 'Show earlier looks'}
        </button>
      )}
    </>
  );
}
