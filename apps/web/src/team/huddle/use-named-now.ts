import type { HuddleBoard } from '../../answers/huddle';
import { useNames } from '../../people-and-agencies';

/** The board with what people are called now, which may not be what was said at the door. */
export function useNamedNow(board: HuddleBoard): HuddleBoard {
  const { items, captured, waiting, welcomed, newest } = board;
  const names = useNames([...items, ...captured, ...waiting, ...welcomed].map((one) => one.personId));
  const now = <T extends { personId: string; name: string | null }>(one: T): T => ({
    ...one,
    name: names.person(one.personId) ?? one.name,
  });
  return {
    ...{ ...board, items: items.map(now), captured: captured.map(now) },
    ...{ waiting: waiting.map(now), welcomed: welcomed.map(now), newest: newest.map(now) },
  };
}
