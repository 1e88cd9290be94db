import { Link } from 'react-router';
import { useLateName } from '../use-late-name';

/** Who it is, once we accepted. Only those who joined the team may know the name. */
export function AcceptedPerson({ personId, name }: { personId: string; name: string | undefined }) {
  const known = useLateName(personId, name, true);
  if (known === undefined) return <>A colleague of ours is with them; the name is for those on the team.</>;
  return (
    <>
      It is <Link to={`/team/people/${personId}`}>{known}</Link>.
    </>
  );
}
