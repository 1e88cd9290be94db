import type { Decision } from '@platform/decider/decider';
import type { WayBackReworded, WaysBackWords } from '../../domain/way-back/way-back.events';
import type { WayBack } from '../../domain/way-back/way-back.state';

export type RewordWayBackRefusal = 'no-way-back' | 'changed-since-you-looked';

interface Rewording extends WaysBackWords {
  readonly isAsSeen: boolean;
  readonly at: string;
}

/** The person says in their own words how one sees that it is time, and what helps; from then on nobody else changes them. */
export function rewordWayBack(
  { signs, helps, isAsSeen, at }: Rewording,
  { agreed }: WayBack,
): Decision<WayBackReworded, RewordWayBackRefusal> {
  if (!agreed) return { refused: 'no-way-back' };
  if (!isAsSeen) return { refused: 'changed-since-you-looked' };
  if (agreed.signs === signs && agreed.helps === helps) return [];
  return [{ type: 'WayBackReworded', data: { personId: agreed.personId, signs, helps, rewordedAt: at } }];
}
