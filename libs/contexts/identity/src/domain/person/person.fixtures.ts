import type { PersonAccountLinked, PersonRegistered } from './person.events';

export const registered = (more: Partial<PersonRegistered['data']> = {}): PersonRegistered => ({
  type: 'PersonRegistered',
  data: {
    personId: 'person-1',
    introductionId: 'i1',
    name: 'Robin',
    communicationNeeds: null,
    introducedVia: 'self',
    registeredAt: '2026-03-02T09:00:00.000Z',
    ...more,
  },
});

export const linkedTo = (accountId: string): PersonAccountLinked => ({
  type: 'PersonAccountLinked',
  data: { personId: 'person-1', accountId, linkedAt: '2026-03-02T10:00:00.000Z' },
});
