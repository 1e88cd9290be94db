import type { Decision } from '@platform/decider/decider';
import type { BoardLookKept } from '../../domain/board-look/board-look.events';
import type { BoardLook } from '../../domain/board-look/board-look.state';

export type KeepBoardLookRefusal = never;

/** Every look that was told is kept, once. */
export function keepBoardLook(
  look: BoardLookKept['data'],
  { isKept }: BoardLook,
): Decision<BoardLookKept, KeepBoardLookRefusal> {
  return isKept ? [] : [{ type: 'BoardLookKept', data: look }];
}
