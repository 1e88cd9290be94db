import { timeSince } from '../../dates';
import type { HuddleBoard } from '../../answers/huddle';
import { CARDS_ON_A_PAGE } from './use-huddle-board';

type PagesOfWaitingProps = { board: HuddleBoard; from: number; now: Date; onTurn: (from: number) => void };

/** Which of those who wait stand here, and the way to the others. */
export function PagesOfWaiting({ board, from, now, onTurn }: PagesOfWaitingProps) {
  const { waitingCount, waiting, newest } = board;
  if (waitingCount <= CARDS_ON_A_PAGE) return null;
  const to = from + waiting.length;
  return (
    <nav className="lw-presses" aria-label="Pages of those who wait">
      <p>
        {from + 1} to {to} of {waitingCount.toLocaleString('en-GB')}, the longest first
      </p>
      {from > 0 && (
        <button type="button" className="lw-link-button" onClick={() => onTurn(Math.max(0, from - CARDS_ON_A_PAGE))}>
          Those before
        </button>
      )}
      {to < waitingCount && (
        <button type="button" className="lw-link-button" onClick={() => onTurn(from + CARDS_ON_A_PAGE)}>
          The next {Math.min(CARDS_ON_A_PAGE, waitingCount - to)}
        </button>
      )}
      {newest.length > 0 && (
        <p className="lw-secondary">
          Came last: {newest.map((one) => `${one.name}, ${timeSince(one.receivedAt, now)} ago`).join('; ')}
        </p>
      )}
    </nav>
  );
}
