import { useRef } from 'react';
import type { HuddleBoard } from '../../answers/huddle';
import { timeOfDay } from '../../dates';
import { ErrorSummary, SaveButton } from '../../forms';
import { useNames } from '../../people-and-agencies';
import { useCommand } from '../../use-command';

type HuddleStateProps = { huddle: HuddleBoard['huddle']; holds: boolean; closing: boolean; onClose: () => void };

/** Whether a huddle is open, since when, and the button that opens or closes it. */
export function HuddleState({ huddle, holds, closing, onClose }: HuddleStateProps) {
  const state = useRef<HTMLDivElement>(null);
  const names = useNames();
  const open = useCommand('/api/intake/huddles', 'The huddle is open');
  const begin = async (): Promise<void> => {
    if (await open.run({})) state.current?.focus();
  };
  return (
    <div className="lw-huddle-state" ref={state} tabIndex={-1} role="group" aria-label="The huddle">
      {open.problem && <ErrorSummary problem={open.problem} />}
      {huddle ? (
        <>
          <p>
            <strong>A huddle is open</strong> since {timeOfDay(huddle.openedAt)}, opened by{' '}
            {names.of(huddle.openedBy) === 'You' ? 'you' : names.inFull(huddle.openedBy)}.
          </p>
          {holds && !closing && (
            <button
              type="button"
              className="nhsuk-button nhsuk-button--secondary nhsuk-button--small"
              onClick={onClose}
            >
              Close the huddle
            </button>
          )}
        </>
      ) : (
        <>
          <p>
            No huddle is open. In a huddle, everybody who waits gets one named key worker and the day on which that
            person gets in touch.
          </p>
          {holds ? (
            <SaveButton busy={open.busy} onClick={() => void begin()}>
              Open a huddle
            </SaveButton>
          ) : (
            <p>The hub coordinator opens it; what is agreed there appears on this page at once.</p>
          )}
        </>
      )}
    </div>
  );
}
