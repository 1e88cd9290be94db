import type { Decision } from '@platform/decider/decider';
import type { DistanceAskedFor } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type AskForDistanceRefusal = 'person-has-died';

/** The person would rather not be sought for now. The door stays open; being in touch again is enough. */
export function askForDistance(
  asked: DistanceAskedFor['data'],
  engagement: Engagement,
): Decision<DistanceAskedFor, AskForDistanceRefusal> {
  if (engagement.died) return { refused: 'person-has-died' };
  const closes = engagement.concern && { closes: engagement.concern.concernId };
  return [{ type: 'DistanceAskedFor', data: { ...asked, ...closes } }];
}
