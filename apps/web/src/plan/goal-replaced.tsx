import type { Goal } from '../answers/care-plan';
import { shownWords } from './shown-words';

/** Which goal took the place of this one, and whose place it took: what was rated of either stays with it. */
export function GoalReplaced({ goal, goals }: { goal: Goal; goals: readonly Goal[] }) {
  const after = goals.find(({ goalId }) => goalId === goal.replacedById);
  const before = goals.find(({ replacedById }) => replacedById === goal.goalId);
  return (
    <>
      {after && <p>Another goal took its place: “{shownWords(after.text)}”.</p>}
      {before && <p>It took the place of: “{shownWords(before.text)}”.</p>}
    </>
  );
}
