import type { RelationshipEnded, RelationshipStarted } from './relationship.events';

export const started = (more: Partial<RelationshipStarted['data']> = {}): RelationshipStarted => ({
  type: 'RelationshipStarted',
  data: {
    relationshipId: 'r1',
    personId: 'person-1',
    memberId: 'member-1',
    agencyId: 'a1',
    role: 'clinician',
    isKeyWorker: false,
    startedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const ended = (): RelationshipEnded => ({
  type: 'RelationshipEnded',
  data: { relationshipId: 'r1', personId: 'person-1', memberId: 'member-1', endedAt: '2026-03-03T09:00:00.000Z' },
});
