import { Link } from 'react-router';
import { useNames } from '../people-and-agencies';
import { FarewellCard } from './farewell-card';
import { useFarewell } from './use-farewell';

/** On my space, once help has ended: what they said, and how I come back. */
export function MyFarewell({ personId }: { personId: string }) {
  const { data } = useFarewell(personId);
  const names = useNames();
  if (!data?.held) return null;
  return (
    <>
      <FarewellCard held={data.held} names={names} />
      <p>
        If it gets hard again: <Link to="/my/way-back">your way back</Link> takes you straight to somebody who knows
        you. You can print both as a card there. Your plan is kept.
      </p>
    </>
  );
}
