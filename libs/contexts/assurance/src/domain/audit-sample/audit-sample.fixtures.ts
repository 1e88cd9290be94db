import type { AuditSampleAnnounced, AuditSampleDrawn } from './audit-sample.events';
import { DRAW_RULE } from './draw.rules';

export const announced = (change: Partial<AuditSampleAnnounced['data']> = {}): AuditSampleAnnounced => ({
  type: 'AuditSampleAnnounced',
  data: {
    ...{ sampleId: 'first', period: '2026-03', asked: 4, lines: 12, upTo: '70', rule: DRAW_RULE },
    listHash: 'b6285c57e8797db5d4c51c80d6f11938afda9b11c6a003549709189e9b4b92a2',
    ...{ entriesHash: 'of the entries', announcedBy: 'martin', announcedAt: '2026-04-07T09:00:00.000Z' },
    ...change,
  },
});

export const drawn = (change: Partial<AuditSampleDrawn['data']> = {}): AuditSampleDrawn => ({
  type: 'AuditSampleDrawn',
  data: {
    ...{ sampleId: 'first', period: '2026-03', rule: DRAW_RULE, size: 42, root: 'cm9vdA==', positions: [1, 7, 9, 11] },
    ...{ drawnAt: '2026-04-07T09:05:00.000Z', ...change },
  },
});
