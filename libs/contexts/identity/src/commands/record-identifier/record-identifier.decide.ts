import type { Decision } from '@platform/decider/decider';
import type { IdentifierRecorded } from '../../domain/identifiers/identifiers.events';
import type { Identifiers } from '../../domain/identifiers/identifiers.state';
import { current } from '../../domain/identifiers/identifiers.state';
import type { NumberFault, NumberKind } from '../../domain/identifiers/number.rules';
import { readNumber } from '../../domain/identifiers/number.rules';
import { NOT_TRACED } from '../../domain/identifiers/status.rules';

export type RecordIdentifierRefusal = NumberFault | 'another-number-is-recorded';

export interface IdentifierTyped {
  readonly personId: string;
  readonly identifierId: string;
  readonly kind: NumberKind;
  readonly typed: string;
  /** Numbers that are kept for testing are nobody's, and are taken only where everybody is made up. */
  readonly allowsTestNumbers: boolean;
  readonly at: string;
}

/** A number that was only typed is not verified, however right its digits are. Of each kind a person has one. */
export function recordIdentifier(
  { personId, identifierId, kind, typed, allowsTestNumbers, at }: IdentifierTyped,
  identifiers: Identifiers,
): Decision<IdentifierRecorded, RecordIdentifierRefusal> {
  const read = readNumber(kind, typed, allowsTestNumbers);
  if ('refused' in read) return read;
  const { value } = read;
  const before = current(identifiers).find((one) => one.kind === kind);
  if (before?.value === value) return [];
  if (before) return { refused: 'another-number-is-recorded' };
  const data = { personId, identifierId, kind, value, status: NOT_TRACED, recordedAt: at };
  return [{ type: 'IdentifierRecorded', data }];
}
