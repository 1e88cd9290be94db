import { Link } from 'react-router';
import type { OwedNeed } from '../../answers/intake';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import { usePeople } from '../../people-and-agencies';
import { byWhen } from '../../story/need-lines';
import { NEED_NAMES } from '../../story/need-names';

/** What people need at once and I said I would see to, the soonest due first. */
export function NeedsOwed() {
  const needs = useQuery<OwedNeed[]>('/api/intake/my-immediate-needs', { views: ['intake'] });
  const owed = needs.data ?? [];
  const people = usePeople(owed.map(({ personId }) => personId));
  if (needs.problem && !needs.data) return <ProblemNotice problem={needs.problem} retry={needs.reload} />;
  if (owed.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="needed-now">
      <h2 className="nhsuk-heading-s" id="needed-now">
        Needed now, and you see to it
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {owed.map(({ needId, personId, kind, words, dueAt }) => (
          <li key={needId}>
            <Link to={`/team/people/${personId}/story#needed-now`}>
              {people.find((one) => one.personId === personId)?.name ?? 'somebody'}
            </Link>
            : {NEED_NAMES[kind]}, {byWhen(dueAt)}. <span className="lw-words">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
