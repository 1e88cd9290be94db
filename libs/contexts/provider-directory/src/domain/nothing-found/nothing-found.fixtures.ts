import type { NothingFound, NothingFoundTakenBack } from './nothing-found.events';

const PERSON_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0002';
const LOOKER_ID = 'a5c00000-2a51-4f30-9a7e-0d6f6f1f0005';

export const nothingFound = (more: Partial<NothingFound['data']> = {}): NothingFound => ({
  type: 'NothingFound',
  data: { personId: PERSON_ID, need: 'grief', saidBy: LOOKER_ID, saidOn: '2026-03-02', ...more },
});

export const takenBack = (more: Partial<NothingFoundTakenBack['data']> = {}): NothingFoundTakenBack => ({
  type: 'NothingFoundTakenBack',
  data: { personId: PERSON_ID, need: 'grief', takenBackBy: LOOKER_ID, takenBackOn: '2026-03-03', ...more },
});
