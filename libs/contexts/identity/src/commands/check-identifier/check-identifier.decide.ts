import type { Decision } from '@platform/decider/decider';
import type { IdentifierStatusChanged } from '../../domain/identifiers/identifiers.events';
import type { Identifiers } from '../../domain/identifiers/identifiers.state';
import { current } from '../../domain/identifiers/identifiers.state';
import { isOfANumber } from '../../domain/identifiers/status.rules';

export type CheckIdentifierRefusal = 'identifier-not-here' | 'status-is-of-no-number';

/** What a check of the number came to, and how it was done. */
export function checkIdentifier(
  checked: IdentifierStatusChanged['data'],
  identifiers: Identifiers,
): Decision<IdentifierStatusChanged, CheckIdentifierRefusal> {
  const identifier = current(identifiers).find(({ identifierId }) => identifierId === checked.identifierId);
  if (!identifier) return { refused: 'identifier-not-here' };
  if (!isOfANumber(checked.status)) return { refused: 'status-is-of-no-number' };
  if (identifier.status === checked.status && identifier.how === checked.how) return [];
  return [{ type: 'IdentifierStatusChanged', data: checked }];
}
