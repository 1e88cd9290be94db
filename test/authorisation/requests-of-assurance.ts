import { SAMPLE_ID } from './product';
import type { Requests } from './request';

export const OF_ASSURANCE: Requests = {
  '/api/assurance/figures/:figureId/recompute': () => ({ address: { figureId: 'asks-made.v1.2026-01.r1' } }),
  '/api/assurance/audit-samples': () => ({ body: { period: '2026-01', pathways: 4 } }),
  '/api/assurance/audit-samples/:sampleId': () => ({ address: { sampleId: SAMPLE_ID } }),
  '/api/assurance/audit-samples/:sampleId/bundle': () => ({ address: { sampleId: SAMPLE_ID } }),
  '/api/assurance/watch/:alertId/resolve': () => ({ body: { whatWasDone: 'Rang them.' } }),
};
