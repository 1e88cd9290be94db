import type {
  ErasureApproved,
  ErasureBegun,
  ErasureCompleted,
  ErasureRequested,
  ErasureStopped,
  LegalHoldLifted,
  LegalHoldPlaced,
} from './erasure.events';

const OF = { erasureId: 'erasure-1', personId: 'person-1' };
export const AT = '2026-03-02T09:00:00.000Z';
export const DUE = '2026-03-16T09:00:00.000Z';

export const requested = (more: Partial<ErasureRequested['data']> = {}): ErasureRequested => ({
  type: 'ErasureRequested',
  data: {
    ...{ ...OF, agencyId: null, informationClass: null, reason: 'retention-ended' },
    ...{ requestedBy: 'guardian', requestedAt: AT },
    ...more,
  },
});
export const approved = (): ErasureApproved => ({
  type: 'ErasureApproved',
  data: { ...OF, approvedBy: 'another', approvedAt: AT, notBefore: DUE },
});
export const stopped = (): ErasureStopped => ({
  type: 'ErasureStopped',
  data: { ...OF, because: 'still-needed', stoppedBy: 'guardian', stoppedAt: AT },
});
export const begun = (): ErasureBegun => ({ type: 'ErasureBegun', data: { ...OF, begunAt: DUE } });
export const completed = (): ErasureCompleted => ({
  type: 'ErasureCompleted',
  data: { ...OF, keys: 4, leftToTheOperator: [], completedAt: DUE },
});
export const held = (): LegalHoldPlaced => ({
  type: 'LegalHoldPlaced',
  data: { holdId: 'hold-1', personId: 'person-1', ground: 'inquest', placedBy: 'guardian', placedAt: AT },
});
export const lifted = (): LegalHoldLifted => ({
  type: 'LegalHoldLifted',
  data: { holdId: 'hold-1', personId: 'person-1', liftedBy: 'guardian', liftedAt: AT },
});
