import { Link } from 'react-router';
import type { MyConcern } from '../../answers/intake';
import { daysUntil, dayWithDistance } from '../../dates';
import { useQuery } from '../../live';
import { useNames } from '../../people-and-agencies';
import { nextStepInWords } from '../engagement/engagement-words';

/** People whose key worker I am, who were missed, and what comes next for each. */
export function EngagementConcerns() {
  const concerns = useQuery<MyConcern[]>('/api/intake/my-engagement-concerns', { views: ['intake'] }).data ?? [];
  const names = useNames(concerns.map((one) => one.personId));
  if (concerns.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="engagement-concerns">
      <h2 className="nhsuk-heading-s" id="engagement-concerns">
        Find out how they are
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {concerns.map(({ concernId, personId, missedOn, nextStep, nextStepDueAt }) => (
          <li key={concernId}>
            <Link to={`/team/people/${personId}/in-touch`}>{names.person(personId) ?? 'somebody'}</Link>, missed on{' '}
            {dayWithDistance(missedOn)}. {nextStepInWords(nextStep)}.{' '}
            <span className="lw-secondary">
              {daysUntil(nextStepDueAt) < 0 ? 'Was due' : 'By'} {dayWithDistance(nextStepDueAt)}.
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
