import type { Me } from '../../answers/identity';
import type { HuddleBoard } from '../../answers/intake';
import { useQuery, type Loadable } from '../../live';

const HOLDS_HUDDLES: readonly Me['role'][] = ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'];

export const holdsHuddles = (me: Me): boolean => HOLDS_HUDDLES.includes(me.role);

/** The huddle board, for those who hold huddles; nothing for others. */
export const useHuddleBoard = (me: Me): Loadable<HuddleBoard> =>
  useQuery<HuddleBoard>(holdsHuddles(me) ? '/api/intake/huddle-board' : null, { views: ['intake'] });
