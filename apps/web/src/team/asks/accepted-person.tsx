import { Link } from 'react-router';
import { useQuery } from '../../live';
import type { PersonName } from '../../answers/identity';
import { useReadAgain } from '../read-again';

/** Who it is, once we accepted. Only those who joined the team may know the name. */
export function AcceptedPerson({ personId, name }: { personId: string; name: string | undefined }) {
  const alone = useQuery<PersonName[]>(name === undefined ? `/api/identity/people?ids=${personId}` : null, {
    views: ['identity', 'care-plan'],
  });
  const known = name ?? alone.data?.[0]?.name;
  useReadAgain(alone.reload, known === undefined);
  if (known === undefined) return <>A colleague of ours is with them; the name is for those on the team.</>;
  return (
    <>
      It is <Link to={`/team/people/${personId}`}>{known}</Link>.
    </>
  );
}
