import type { Decision } from '@platform/decider/decider';
import type { ContactIndexed } from '../../domain/match-keys/match-keys.events';
import type { MatchKeys } from '../../domain/match-keys/match-keys.state';

export type IndexContactRefusal = never;

/** What was known before stays findable: an old number may be the one that another record has. */
export function indexContact(
  { personId, digests }: ContactIndexed['data'],
  known: MatchKeys,
): Decision<ContactIndexed, IndexContactRefusal> {
  const all = [...new Set([...known, ...digests])];
  return all.length === known.length ? [] : [{ type: 'ContactIndexed', data: { personId, digests: all } }];
}
