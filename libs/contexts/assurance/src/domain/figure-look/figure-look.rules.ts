import type { Decision } from '@platform/decider/decider';
import type { FiguresLookedAt } from './figure-look.events';
import type { FigureLook } from './figure-look.state';

/** Kept once for whoever looks, what they look at and the hour. */
export const lookAtFigures = (seen: FiguresLookedAt['data'], look: FigureLook): Decision<FiguresLookedAt, never> =>
  look === 'looked' ? [] : [{ type: 'FiguresLookedAt', data: seen }];
