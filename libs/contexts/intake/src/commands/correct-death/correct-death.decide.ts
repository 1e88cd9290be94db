import type { Decision } from '@platform/decider/decider';
import type { DeathCorrected } from '../../domain/introduction/introduction.events';
import type { Introduction } from '../../domain/introduction/introduction.state';

export type CorrectDeathRefusal = 'introduction-not-found';

/** The person is alive: everything is as it was before. */
export function correctDeath(
  correction: Omit<DeathCorrected['data'], 'personId'>,
  introduction: Introduction,
): Decision<DeathCorrected, CorrectDeathRefusal> {
  if (introduction.status === 'not-received') return { refused: 'introduction-not-found' };
  if (introduction.status !== 'died') return [];
  return [{ type: 'DeathCorrected', data: { ...correction, personId: introduction.personId } }];
}
