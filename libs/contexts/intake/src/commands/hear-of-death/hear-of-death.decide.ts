import type { Decision } from '@platform/decider/decider';
import type { DeathHeardOf } from '../../domain/engagement/engagement.events';
import type { Engagement } from '../../domain/engagement/engagement.state';

export type HearOfDeathRefusal = 'heard-in-the-future';

/** Nobody is sought any more. */
export function hearOfDeath(
  heard: DeathHeardOf['data'],
  engagement: Engagement,
  today: string,
): Decision<DeathHeardOf, HearOfDeathRefusal> {
  if (engagement.died) return [];
  if (heard.heardOn > today) return { refused: 'heard-in-the-future' };
  return [{ type: 'DeathHeardOf', data: heard }];
}
