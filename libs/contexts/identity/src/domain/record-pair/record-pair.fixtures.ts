import type {
  PersonRecordsLinked,
  PersonRecordsUnlinked,
  PossibleDuplicateDismissed,
  PossibleDuplicateFlagged,
  SamePersonSaid,
} from './record-pair.events';

export const PAIR = { pairId: 'pair-1', firstId: 'person-1', secondId: 'person-2' };
const at = '2026-03-02T09:00:00.000Z';

export const flagged = (...reasons: PossibleDuplicateFlagged['data']['reasons']): PossibleDuplicateFlagged => ({
  type: 'PossibleDuplicateFlagged',
  data: { ...PAIR, reasons: reasons.length > 0 ? reasons : ['same-number'], flaggedAt: at },
});
export const said = (saidBy: string, saidAs: SamePersonSaid['data']['saidAs']): SamePersonSaid => ({
  type: 'SamePersonSaid',
  data: { ...PAIR, saidBy, saidAs, saidAt: at },
});
export const linked = (): PersonRecordsLinked => ({ type: 'PersonRecordsLinked', data: { ...PAIR, linkedAt: at } });
export const dismissed = (): PossibleDuplicateDismissed => ({
  type: 'PossibleDuplicateDismissed',
  data: { ...PAIR, reason: 'Twins.', dismissedAt: at },
});
export const unlinked = (): PersonRecordsUnlinked => ({
  type: 'PersonRecordsUnlinked',
  data: { ...PAIR, reason: 'Two cousins.', unlinkedAt: at },
});
