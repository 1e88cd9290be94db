import type { BreakGlassEscalated, BreakGlassReviewed, GlassBroken, TellingPutOff } from './break-glass.events';

const about = { emergencyId: 'emergency', personId: 'sam' };

export const broken = (more: Partial<GlassBroken['data']> = {}): GlassBroken => ({
  type: 'GlassBroken',
  data: {
    ...about,
    ...{ memberId: 'grace', role: 'clinician', agencyId: 'trust', ground: 'danger-to-life' },
    ...{ openedAt: '2026-03-02T09:00:00.000Z', expiresAt: '2026-03-02T10:00:00.000Z' },
    ...{ reviewDueAt: '2026-03-05T09:00:00.000Z', escalateAt: '2026-03-09T09:00:00.000Z' },
    ...more,
  },
});
export const glassReviewed = (more: Partial<BreakGlassReviewed['data']> = {}): BreakGlassReviewed => ({
  type: 'BreakGlassReviewed',
  data: {
    ...about,
    ...{ memberId: 'grace', reviewedBy: 'ines', outcome: 'in-order', words: 'The ambulance asked for it.' },
    ...{ reviewedAt: '2026-03-03T09:00:00.000Z' },
    ...more,
  },
});
export const glassEscalated: BreakGlassEscalated = {
  type: 'BreakGlassEscalated',
  data: { ...about, escalatedAt: '2026-03-09T09:00:01.000Z' },
};
export const tellingPutOff = (more: Partial<TellingPutOff['data']> = {}): TellingPutOff => ({
  type: 'TellingPutOff',
  data: {
    ...about,
    ...{ putOffBy: 'ines', reason: 'Somebody at home reads along.' },
    ...{ until: '2026-03-20T09:00:00.000Z', putOffAt: '2026-03-03T09:00:00.000Z' },
    ...more,
  },
});
