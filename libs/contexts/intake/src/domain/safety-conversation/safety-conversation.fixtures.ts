import type { SafetyConversationHeld, SafetyPromiseKept } from './safety-conversation.events';

export const talked = (more: Partial<SafetyConversationHeld['data']> = {}): SafetyConversationHeld => ({
  type: 'SafetyConversationHeld',
  data: {
    ...{ conversationId: 'talk-1', personId: 'robin', heldOn: '2026-03-05', heldBy: 'grace' },
    passages: [
      { topic: 'whatKeepsSafe', text: 'My sister rings.', audience: { who: 'team', named: [] } },
      { topic: 'whatWeAgreed', text: 'Amara rings tonight.', audience: { who: 'me', named: [] } },
    ],
    ...{ responderId: 'amara', dueAt: '2026-03-05T20:00:00.000Z', recordedAt: '2026-03-05T11:00:00.000Z' },
    ...more,
  },
});

export const promiseKept = (): SafetyPromiseKept => ({
  type: 'SafetyPromiseKept',
  data: {
    ...{ conversationId: 'talk-1', personId: 'robin', whatWasDone: 'We spoke for an hour.' },
    ...{ keptBy: 'amara', keptAt: '2026-03-05T19:00:00.000Z' },
  },
});
