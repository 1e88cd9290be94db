import type { Decision } from '@platform/decider/decider';
import type { FormerNameRecorded } from '../../domain/former-names/former-names.events';
import type { FormerNames } from '../../domain/former-names/former-names.state';
import { asGiven } from '../../domain/person-names/name.rules';

export type RecordFormerNameRefusal = never;

/** Kept for finding old letters under it, apart from the names that are used. */
export function recordFormerName(
  former: FormerNameRecorded['data'],
  names: FormerNames,
): Decision<FormerNameRecorded, RecordFormerNameRefusal> {
  const name = asGiven(former.name);
  if (names.some((one) => one.name === name)) return [];
  return [{ type: 'FormerNameRecorded', data: { ...former, name } }];
}
