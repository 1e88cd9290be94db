import type { Decision } from '@platform/decider/decider';
import type { FormerNameWithdrawn } from '../../domain/former-names/former-names.events';
import type { FormerNames } from '../../domain/former-names/former-names.state';

export type WithdrawFormerNameRefusal = never;

/** It is shown to nobody any more. */
export function withdrawFormerName(
  withdrawal: FormerNameWithdrawn['data'],
  names: FormerNames,
): Decision<FormerNameWithdrawn, WithdrawFormerNameRefusal> {
  const isThere = names.some(({ formerNameId }) => formerNameId === withdrawal.formerNameId);
  return isThere ? [{ type: 'FormerNameWithdrawn', data: withdrawal }] : [];
}
