import { defineStream } from '@platform/decider/stream-definition';
import type { BoardLookEvent } from './board-look.events';

export type BoardLook = { readonly isKept: boolean };

export const boardLookStream = defineStream<BoardLook, BoardLookEvent>({
  category: 'boardLook',
  initial: { isKept: false },
  evolve: () => ({ isKept: true }),
  informationClass: 'view-log',
  personal: { BoardLookKept: {} },
});
