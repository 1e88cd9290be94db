import type { Decision } from '@platform/decider/decider';
import type { IdentifierWithdrawn } from '../../domain/identifiers/identifiers.events';
import type { Identifiers } from '../../domain/identifiers/identifiers.state';

export type WithdrawIdentifierRefusal = 'identifier-not-here';

/** A wrong number no longer stands; that it once did is kept. */
export function withdrawIdentifier(
  withdrawal: IdentifierWithdrawn['data'],
  identifiers: Identifiers,
): Decision<IdentifierWithdrawn, WithdrawIdentifierRefusal> {
  const identifier = identifiers.find(({ identifierId }) => identifierId === withdrawal.identifierId);
  if (!identifier) return { refused: 'identifier-not-here' };
  return identifier.withdrawn ? [] : [{ type: 'IdentifierWithdrawn', data: withdrawal }];
}
