import type { HuddleBoard } from '../../answers/huddle';
import { dayWithDistance } from '../../dates';
import { useNames } from '../../people-and-agencies';
import type { Problem } from '../../problem';
import { recordedWords } from './agenda';
import type { CaptureTarget } from './capture-targets';

/** A sentence that was typed and not taken. */
export type Unrecorded = { target: CaptureTarget; text: string };

type NotRecordedProps = {
  unrecorded: readonly Unrecorded[];
  board: HuddleBoard;
  problem: Problem | undefined;
  onTakeUp: (one: Unrecorded) => void;
  onLetGo: () => void;
};

/** What somebody else recorded first, or what was wrong, beside the words that were not taken. */
export function NotRecorded({ unrecorded, board, problem, onTakeUp, onLetGo }: NotRecordedProps) {
  const names = useNames();
  if (unrecorded.length === 0) return null;
  const instead = ({ target }: Unrecorded): string | undefined => {
    const item = board.captured.find((one) => one.itemId === target.id);
    if (item) return recordedWords(item, names);
    const welcomed = board.welcomed.find((one) => one.introductionId === target.id);
    if (!welcomed) return problem && [problem.title, problem.doNext].join(' ');
    return `${names.of(welcomed.keyWorkerId)} is the key worker, in touch by ${dayWithDistance(welcomed.nextContactOn)}.`;
  };
  return (
    <div className="lw-notice" role="alert">
      <h2 className="nhsuk-heading-xs">Not recorded</h2>
      <ul className="nhsuk-list">
        {unrecorded.map((one) => (
          <li key={`${one.target.id} ${one.text}`}>
            <strong>{one.target.name}:</strong> “{one.text}”. {instead(one)}{' '}
            <button type="button" className="lw-link-button" onClick={() => onTakeUp(one)}>
              Take it up again<span className="nhsuk-u-visually-hidden">: {one.target.name}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="lw-link-button" onClick={onLetGo}>
        Let these go
      </button>
    </div>
  );
}
