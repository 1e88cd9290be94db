import { Link } from 'react-router';
import type { WatchAlert } from '../../answers/assurance';
import { distance } from '../../dates';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import { useMe } from '../../session';

const MOST_SHOWN = 5;

/** People whom somebody may have lost sight of, for those who answer for it. */
export function Alerts() {
  const { role } = useMe();
  const watches = role === 'hub-coordinator' || role === 'service-manager';
  const alerts = useQuery<WatchAlert[]>(watches ? '/api/assurance/watch' : null, { views: ['assurance'] });
  if (!watches) return null;
  if (alerts.problem && !alerts.data) return <ProblemNotice problem={alerts.problem} retry={alerts.reload} />;
  const list = alerts.data ?? [];
  if (list.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="alerts">
      <h2 className="nhsuk-heading-s" id="alerts">
        {list.length === 1
          ? 'Somebody may have been lost sight of'
          : `${list.length} people may have been lost sight of`}
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {list.slice(0, MOST_SHOWN).map((alert) => (
          <li key={alert.alertId}>
            {alert.says} <span className="lw-secondary">Raised {distance(alert.raisedAt)}.</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to="/assurance/watch">{list.length > MOST_SHOWN ? 'See all, and what to do' : 'See what to do'}</Link>
      </p>
    </section>
  );
}
