import type { Decision } from '@platform/decider/decider';
import type { ReachTried } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type TryToReachRefusal = 'nobody-is-sought' | 'tried-in-the-future' | 'tried-before-it-was-missed';

/** One try by one way. It is not a contact, and it ends nothing. */
export function tryToReach(
  tried: Omit<ReachTried['data'], 'concernId'>,
  { concern }: Engagement,
  today: string,
): Decision<ReachTried, TryToReachRefusal> {
  if (!concern) return { refused: 'nobody-is-sought' };
  if (tried.triedOn > today) return { refused: 'tried-in-the-future' };
  if (tried.triedOn < concern.missedOn) return { refused: 'tried-before-it-was-missed' };
  return [{ type: 'ReachTried', data: { ...tried, concernId: concern.concernId } }];
}
