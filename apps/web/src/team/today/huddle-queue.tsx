import { Link } from 'react-router';
import { timeSince } from '../../dates';
import { useMe } from '../../session';
import { useHuddleBoard } from '../huddle/use-huddle-board';
import { useNow } from '../use-now';

/** How many wait for a huddle, and for how long, for those who hold huddles. */
export function HuddleQueue() {
  const now = useNow();
  const board = useHuddleBoard(useMe(), 0, 1).data;
  const oldest = board?.waiting[0];
  if (!board || !oldest) return null;
  const many = board.waitingCount;
  return (
    <p className="lw-notice">
      <strong>
        {many === 1 ? 'One person waits' : `${many} people wait`} for a key worker, the longest for{' '}
        {timeSince(oldest.receivedAt, now)}.
      </strong>{' '}
      <Link to="/team/huddle">{board.huddle ? 'A huddle is open: join it' : 'Go to the huddle board'}</Link>
    </p>
  );
}
