import type { Me } from '../../answers/identity';
import type { HuddleBoard } from '../../answers/huddle';
import { useQuery, type Loadable } from '../../live';

const IN_THE_ROOM: readonly Me['role'][] = ['hub-coordinator', 'service-manager', 'clinician', 'community-worker'];

/** So many cards stand on one page of the board. */
export const CARDS_ON_A_PAGE = 50;

/** Those who are in the room at huddles see the board. */
export const seesHuddles = (me: Me): boolean => IN_THE_ROOM.includes(me.role);

/** One of them holds the huddle: opens it, writes down who was named, closes it. */
export const holdsHuddles = (me: Me): boolean => me.role === 'hub-coordinator';

/**
 * The huddle board, for those who see it; nothing for others.
 * @param from how many of those who wait longest stand on earlier pages
 */
export const useHuddleBoard = (me: Me, from = 0, most = CARDS_ON_A_PAGE): Loadable<HuddleBoard> =>
  useQuery<HuddleBoard>(seesHuddles(me) ? `/api/intake/huddle-board?from=${from}&most=${most}` : null, {
    views: ['intake.huddle-board'],
  });
