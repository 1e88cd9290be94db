import type { Decision } from '@platform/decider/decider';
import type { LegalHoldLifted } from '../../domain/erasure/erasure.events';
import type { Erasures } from '../../domain/erasure/erasure.state';

export type LiftLegalHoldRefusal = 'hold-not-there';

export function liftLegalHold(
  lifted: LegalHoldLifted['data'],
  { holds }: Erasures,
): Decision<LegalHoldLifted, LiftLegalHoldRefusal> {
  if (!holds.some(({ holdId }) => holdId === lifted.holdId)) return { refused: 'hold-not-there' };
  return [{ type: 'LegalHoldLifted', data: lifted }];
}
