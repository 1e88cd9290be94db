import type { LookFlagged, LookReviewed } from './look-review.events';

export const flagged = (more: Partial<LookFlagged['data']> = {}): LookFlagged => ({
  type: 'LookFlagged',
  data: {
    ...{ lookId: 'look', personId: 'sam', viewerId: 'grace', agencyId: 'trust', rules: ['colleague'] },
    ...{ viewedAt: '2026-03-02T09:00:00.000Z', flaggedAt: '2026-03-02T09:00:01.000Z' },
    ...more,
  },
});
export const reviewed = (more: Partial<LookReviewed['data']> = {}): LookReviewed => ({
  type: 'LookReviewed',
  data: {
    ...{ lookId: 'look', personId: 'sam', reviewedBy: 'ines', outcome: 'in-order' },
    ...{ words: 'Asked by the team to cover.', reviewedAt: '2026-03-03T09:00:00.000Z' },
    ...more,
  },
});
