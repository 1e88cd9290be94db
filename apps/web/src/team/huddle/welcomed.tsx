import { Link } from 'react-router';
import type { WelcomedIntroduction } from '../../answers/huddle';
import { dayOf, dayWithDistance, today } from '../../dates';
import { Empty } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { CardClock } from './card-clock';

/** Who was given a key worker today; those before are folded away. */
export function Welcomed({ welcomed, day }: { welcomed: readonly WelcomedIntroduction[]; day: string }) {
  const names = useNames();
  const isToday = (one: WelcomedIntroduction): boolean => dayOf(one.welcomedAt) === today();
  const before = welcomed.filter((one) => !isToday(one));
  const now = welcomed.filter(isToday);
  return (
    <section aria-labelledby="welcomed">
      <h2 className="nhsuk-heading-m" id="welcomed">
        Welcomed today ({now.length})
      </h2>
      {now.length === 0 && (
        <Empty title="Nobody yet">
          <p>Whoever gets a key worker in today’s huddle moves here, with the day of the first contact.</p>
        </Empty>
      )}
      <WelcomedCards welcomed={now} names={names} day={day} />
      {before.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">Welcomed before today ({before.length})</span>
          </summary>
          <div className="nhsuk-details__text">
            <WelcomedCards welcomed={before} names={names} day={day} />
          </div>
        </details>
      )}
    </section>
  );
}

type WelcomedCardsProps = { welcomed: readonly WelcomedIntroduction[]; names: Names; day: string };

function WelcomedCards({ welcomed, names, day }: WelcomedCardsProps) {
  return (
    <ul className="lw-cards">
      {welcomed.map((one) => (
        <li key={one.introductionId} className="lw-card">
          <h3 className="nhsuk-heading-s">
            {names.of(one.keyWorkerId) === 'You' ? (
              <Link to={`/team/people/${one.personId}`}>{one.name}</Link>
            ) : (
              one.name
            )}
          </h3>
          <p>
            {names.of(one.keyWorkerId) === 'You' ? (
              <strong>You are the key worker</strong>
            ) : (
              <>
                <strong>{names.of(one.keyWorkerId)}</strong>, {names.agency(one.agencyId)}
              </>
            )}
            <br />
            First contact by {dayWithDistance(one.nextContactOn)}
          </p>
          <CardClock clock={one.clock} today={day} />
        </li>
      ))}
    </ul>
  );
}
