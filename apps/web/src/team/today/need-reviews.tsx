import { Link } from 'react-router';
import type { NeedReview } from '../../answers/identity';
import { dayWithDistance } from '../../dates';
import { needInWords } from '../../details/need-words';
import { useQuery } from '../../live';
import { useNames } from '../../people-and-agencies';

/** Needs of the people I am key worker of that it is time to ask about again. */
export function NeedReviews() {
  const reviews = useQuery<NeedReview[]>('/api/identity/need-reviews', { views: ['identity'] }).data ?? [];
  const names = useNames(reviews.map((one) => one.personId));
  if (reviews.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="need-reviews">
      <h2 className="nhsuk-heading-s" id="need-reviews">
        Time to ask again what is needed
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {reviews.map(({ personId, isCarers, code, language, dueOn }) => (
          <li key={`${personId} ${code} ${language ?? ''} ${dueOn}`}>
            <Link to={`/team/people/${personId}/details`}>{names.person(personId) ?? 'somebody'}</Link>
            {isCarers && ' (their carer)'}: {needInWords({ code, language })}, due {dayWithDistance(dueOn)}
          </li>
        ))}
      </ul>
    </section>
  );
}
