import type { Decision } from '@platform/decider/decider';
import type { PersonRecordsUnlinked } from '../../domain/record-pair/record-pair.events';
import type { RecordPair } from '../../domain/record-pair/record-pair.state';

export type UnlinkRecordsRefusal = 'pair-not-linked';

/** Takes the link back. What happened in between happened to whom it was recorded of, and stays there. */
export function unlinkRecords(
  reason: string,
  at: string,
  pair: RecordPair,
): Decision<PersonRecordsUnlinked, UnlinkRecordsRefusal> {
  if (pair.status === 'unlinked') return [];
  if (pair.status !== 'linked') return { refused: 'pair-not-linked' };
  const { pairId, firstId, secondId } = pair;
  return [{ type: 'PersonRecordsUnlinked', data: { pairId, firstId, secondId, reason, unlinkedAt: at } }];
}
