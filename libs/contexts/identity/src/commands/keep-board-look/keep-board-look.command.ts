import type { CommandContext } from '@platform/event-store/command-context';
import type { BoardLookKept } from '../../domain/board-look/board-look.events';

export class KeepBoardLook {
  constructor(
    readonly look: BoardLookKept['data'],
    readonly context: CommandContext,
  ) {}
}
