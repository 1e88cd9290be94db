import { Link } from 'react-router';
import type { WhoLooked } from '../answers/identity';
import { momentWithDistance } from '../dates';
import { useQuery } from '../live';
import { GROUND_WORDS } from '../privacy/privacy-words';

const SHOWN_DAYS = 90;

/** That somebody opened the record in an emergency is told where a person looks first. */
export function Emergencies({ personId }: { personId: string }) {
  const log = useQuery<WhoLooked>(`/api/identity/people/${personId}/who-looked`, { views: ['identity'] });
  const since = Date.now() - SHOWN_DAYS * 86_400_000;
  const lately = (log.data?.emergencies ?? []).filter(({ openedAt }) => Date.parse(openedAt) > since);
  if (lately.length === 0) return null;
  return (
    <section className="lw-section" aria-label="Opened in an emergency">
      <h2 className="nhsuk-heading-m">Your record was opened in an emergency</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {lately.map((one) => (
          <li key={one.emergencyId}>
            {one.memberName}
            {one.agencyName !== null && `, ${one.agencyName}`}: {momentWithDistance(one.openedAt)}, because{' '}
            {GROUND_WORDS[one.ground]}.{' '}
            {one.isReviewed ? 'Somebody else has reviewed this.' : 'Somebody else is reviewing this.'}
          </li>
        ))}
      </ul>
      <p>
        <Link to="/my/who-looked">See what they looked at, and ask about it</Link>
      </p>
    </section>
  );
}
