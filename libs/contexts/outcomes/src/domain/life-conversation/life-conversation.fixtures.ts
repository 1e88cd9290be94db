import type { AreasChosen, AreaTalkedThrough, LifeConversationHeld } from './life-conversation.events';

export const PERSON_ID = '11fe0000-2a51-4f30-9a7e-0d6f6f1f0001';
export const WORKER_ID = '11fe0000-2a51-4f30-9a7e-0d6f6f1f0002';
export const CONVERSATION_ID = '11fe0000-2a51-4f30-9a7e-0d6f6f1f0003';
export const ACTION_ID = '11fe0000-2a51-4f30-9a7e-0d6f6f1f0004';
export const AT = '2026-03-02T09:00:00.000Z';
const of = { conversationId: CONVERSATION_ID, personId: PERSON_ID };

export const chosen = (more: Partial<AreasChosen['data']> = {}): AreasChosen => ({
  type: 'AreasChosen',
  data: { ...of, areas: ['home', 'money'], chosenBy: PERSON_ID, chosenAt: AT, ...more },
});
export const talked = (more: Partial<AreaTalkedThrough['data']> = {}): AreaTalkedThrough => ({
  type: 'AreaTalkedThrough',
  data: {
    ...of,
    ...{ area: 'home', words: { bestHope: 'A door of my own' }, actionIds: [], saidBy: PERSON_ID, saidAt: AT },
    ...more,
  },
});
export const held = (more: Partial<LifeConversationHeld['data']> = {}): LifeConversationHeld => ({
  type: 'LifeConversationHeld',
  data: { ...of, heldBy: WORKER_ID, heldAt: AT, ...more },
});
