import { Link } from 'react-router';
import type { PersonName } from '../answers/identity';

/** Whom somebody cares for, each with what they can do. */
export function CaredForList({ people }: { people: readonly PersonName[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {people.map(({ personId, name }) => (
        <li key={personId}>
          <Link to={`/my/cares-for/${personId}`}>What {name} shows you</Link>, and{' '}
          <Link to={`/my/cares-for/${personId}/tell`}>tell the team something about {name}</Link>
        </li>
      ))}
    </ul>
  );
}
