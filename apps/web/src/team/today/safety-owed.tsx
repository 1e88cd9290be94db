import { Link } from 'react-router';
import type { OwedSafetyPromise } from '../../answers/intake';
import { useQuery } from '../../live';
import { ProblemNotice } from '../../page';
import { usePeople } from '../../people-and-agencies';
import { byWhen } from '../../story/need-lines';

/** What was agreed about safety and I said I would respond to, the soonest due first. */
export function SafetyOwed() {
  const promises = useQuery<OwedSafetyPromise[]>('/api/intake/my-safety-promises', { views: ['intake'] });
  const owed = promises.data ?? [];
  const people = usePeople(owed.map(({ personId }) => personId));
  if (promises.problem && !promises.data) return <ProblemNotice problem={promises.problem} retry={promises.reload} />;
  if (owed.length === 0) return null;
  return (
    <section className="lw-notice" aria-labelledby="safety-owed">
      <h2 className="nhsuk-heading-s" id="safety-owed">
        Agreed about safety, and you respond
      </h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {owed.map(({ conversationId, personId, dueAt, whatWeAgreed }) => (
          <li key={conversationId}>
            <Link to={`/team/people/${personId}/story#safety`}>
              {people.find((one) => one.personId === personId)?.name ?? 'somebody'}
            </Link>
            : {byWhen(dueAt)}. <span className="lw-words">{whatWeAgreed}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
