import { defineStream } from '@platform/decider/stream-definition';
import type { FigureLookEvent } from './figure-look.events';

/** Whether the look is kept already: a page that reads itself anew is one look. */
export type FigureLook = 'not-looked' | 'looked';

export const figureLookStream = defineStream<FigureLook, FigureLookEvent>({
  category: 'figureLook',
  initial: 'not-looked',
  evolve: () => 'looked',
  informationClass: 'view-log',
  personal: { FiguresLookedAt: {} },
});
