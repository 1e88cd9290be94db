import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { DuplicateReason, RecordPairEvent, SamePersonSaid } from './record-pair.events';

export type RecordPair =
  | { readonly status: 'unknown' }
  | {
      /** `unlinked` after a link turned out wrong: as `dismissed`, but the coordinator may say anew that it is one person. */
      readonly status: 'possible' | 'linked' | 'dismissed' | 'unlinked';
      readonly pairId: string;
      readonly firstId: string;
      readonly secondId: string;
      readonly reasons: readonly DuplicateReason[];
      readonly said: readonly Pick<SamePersonSaid['data'], 'saidBy' | 'saidAs'>[];
    };

export function evolve(pair: RecordPair, event: RecordPairEvent): RecordPair {
  if (event.type === 'PossibleDuplicateFlagged') {
    const { pairId, firstId, secondId, reasons } = event.data;
    if (pair.status === 'unknown') return { status: 'possible', pairId, firstId, secondId, reasons, said: [] };
    return { ...pair, reasons };
  }
  if (pair.status === 'unknown') return pair;
  switch (event.type) {
    case 'SamePersonSaid': {
      const { saidBy, saidAs } = event.data;
      return { ...pair, status: 'possible', said: [...pair.said, { saidBy, saidAs }] };
    }
    case 'PersonRecordsLinked':
      return { ...pair, status: 'linked' };
    case 'PossibleDuplicateDismissed':
      return { ...pair, status: 'dismissed', said: [] };
    case 'PersonRecordsUnlinked':
      return { ...pair, status: 'unlinked', said: [] };
  }
}

/** A link lives here and nowhere else: the two records' own streams know nothing of it, so taking it back undoes all of it. */
export const recordPairStream = defineStream<RecordPair, RecordPairEvent>({
  category: 'recordPair',
  initial: { status: 'unknown' },
  evolve,
  // Words about two people: a key of its own, which goes with the record of either.
  subject: 'pairId',
  informationClass: 'identity',
  personal: {
    PossibleDuplicateFlagged: {},
    SamePersonSaid: {},
    PersonRecordsLinked: {},
    PossibleDuplicateDismissed: { reason: ERASED },
    PersonRecordsUnlinked: { reason: ERASED },
  },
});
