import type { Decision } from '@platform/decider/decider';
import type { DeathRecorded } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type RecordDeathRefusal = 'introduction-not-found' | 'died-in-the-future';

/** Somebody told us that the person has died. It is kept who said so, and it can be corrected. */
export function recordDeath(
  death: Omit<DeathRecorded['data'], 'personId'>,
  introduction: Introduction,
  today: string,
): Decision<DeathRecorded, RecordDeathRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (introduction.status === 'died') return [];
  if (death.diedOn !== null && death.diedOn > today) return { refused: 'died-in-the-future' };
  return [{ type: 'DeathRecorded', data: { ...death, personId: introduction.personId } }];
}
