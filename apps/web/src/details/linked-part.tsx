import { Link } from 'react-router';
import type { Person } from '../answers/identity';
import { dayName } from '../dates';
import { useNames } from '../people-and-agencies';

/** Other records of the same person: who to ask about each. A link opens none of them. */
export function LinkedPart({ person, mine }: { person: Person; mine: boolean }) {
  const names = useNames();
  if (person.linked.length === 0) return null;
  return (
    <section className="lw-section" aria-labelledby="linked">
      <h2 className="nhsuk-heading-m" id="linked">
        {mine ? 'Something else is written about me' : 'There is another record of this person'}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {person.linked.map(({ personId, keyWorkerId, agencyId, linkedAt }) => (
          <li key={`${linkedAt} ${keyWorkerId ?? ''}`}>
            {keyWorkerId === null
              ? 'It has no key worker yet. Ask the hub coordinator.'
              : `${names.of(keyWorkerId)}, ${names.agency(agencyId)}, is its key worker.`}{' '}
            {personId !== null && !mine && <Link to={`/team/people/${personId}`}>Open it</Link>}{' '}
            <span className="lw-secondary">Linked on {dayName(linkedAt)}.</span>
          </li>
        ))}
      </ul>
      <p>
        {mine
          ? 'Each team sees what it saw before. Ask the key workers if you want them to know of each other’s work.'
          : 'Being linked opens nothing. To read the other record, ask its key worker to invite you.'}
      </p>
    </section>
  );
}
