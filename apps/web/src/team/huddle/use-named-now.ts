import type { HuddleBoard } from '../../answers/intake';
import { useNames } from '../../people-and-agencies';

/** The board with what people are called now, which may not be what was said at the door. */
export function useNamedNow(board: HuddleBoard): HuddleBoard {
  const names = useNames([...board.waiting, ...board.welcomed].map((one) => one.personId));
  const now = <T extends { personId: string; name: string }>(one: T): T => ({
    ...one,
    name: names.person(one.personId) ?? one.name,
  });
  return { ...board, waiting: board.waiting.map(now), welcomed: board.welcomed.map(now) };
}
