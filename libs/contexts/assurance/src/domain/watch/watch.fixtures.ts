import type { PersonAtRiskOfBeingLost, WatchEscalated, WatchResolved } from './watch.events';

const alert = { alertId: 'alert-1', personId: 'person-1' };

export const raised = (change: Partial<PersonAtRiskOfBeingLost['data']> = {}): PersonAtRiskOfBeingLost => ({
  type: 'PersonAtRiskOfBeingLost',
  data: {
    ...alert,
    rule: 'no-owner',
    subjectId: 'introduction-1',
    dueAt: '2026-03-05T09:00:00.000Z',
    raisedAt: '2026-03-05T09:00:01.000Z',
    owner: 'hub-coordinator',
    expiresAt: '2026-03-06T09:00:01.000Z',
    ...change,
  },
});

export const escalated = (escalatedAt = '2026-03-06T09:00:02.000Z'): WatchEscalated => ({
  type: 'WatchEscalated',
  data: { ...alert, to: 'service-manager', escalatedAt },
});

export const resolved = (change: Partial<WatchResolved['data']> = {}): WatchResolved => ({
  type: 'WatchResolved',
  data: {
    ...alert,
    how: 'said-by-member',
    whatWasDone: 'Rang, and met on Friday.',
    resolvedBy: 'jo',
    resolvedAt: '2026-03-05T12:00:00.000Z',
    ...change,
  },
});
