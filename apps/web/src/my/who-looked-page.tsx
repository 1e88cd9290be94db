import type { Look } from '../answers/identity';
import { dayOf, dayWithDistance, timeOfDay } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { roleName } from '../people-and-agencies';

const byDay = (looks: readonly Look[]): [string, Look[]][] => {
  const days = new Map<string, Look[]>();
  looks.forEach((look) => days.set(dayOf(look.viewedAt), [...(days.get(dayOf(look.viewedAt)) ?? []), look]));
  return [...days];
};

const who = (look: Look): string =>
  [look.viewerName, roleName(look.role), look.agencyName].filter((part) => part !== null && part !== '').join(', ');

export function WhoLookedPage({ personId }: { personId: string }) {
  const looks = useQuery<Look[]>(`/api/identity/people/${personId}/who-looked`, { views: ['identity'], key: personId });
  return (
    <Page
      title="Who looked"
      lede="Every time somebody opens something about you, it is written here: who, when, what and why. Nobody can switch this off."
    >
      <Loaded from={looks} what="who looked">
        {(list) =>
          list.length === 0 ? (
            <Empty title="Nobody has looked yet">
              <p>When somebody does, you see it here at once.</p>
            </Empty>
          ) : (
            byDay(list).map(([day, onDay]) => (
              <section key={day} className="lw-section">
                <h2 className="nhsuk-heading-s">{dayWithDistance(day)}</h2>
                <ul className="nhsuk-list">
                  {onDay.map((look) => (
                    <li key={`${look.viewedAt} ${look.viewerName} ${look.what}`}>
                      <strong>{who(look)}</strong>, {timeOfDay(look.viewedAt)}: {look.what}
                      {look.why !== '' && <span className="lw-secondary"> ({look.why})</span>}
                    </li>
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Loaded>
      <p>
        Is there somebody here who should not be? <strong>Tell your key worker</strong>, or ask for the Caldicott
        guardian: the person who answers for how your story is kept.
      </p>
    </Page>
  );
}
