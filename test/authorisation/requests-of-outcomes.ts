import { idFrom } from '@platform/event-store/command-context';
import type { Requests } from './request';

const LIFE = '/api/outcomes/people/:personId/life-conversations';
const NOTES = '/api/outcomes/people/:personId/trajectory-notes';

export const OF_OUTCOMES: Requests = {
  '/api/outcomes/measures/:measure/licence': ({ soon }) => ({ body: { reference: 'RW-118', validUntil: soon } }),
  '/api/outcomes/people/:personId/safety-prompts/:measureId/acknowledge': () => ({}),
  '/api/outcomes/people/:personId/measures/:measureId/about-somebody-else': ({ askId }) => ({
    ...{ body: { reason: 'two-people-mixed-up' }, address: { measureId: askId } },
  }),
  '/api/outcomes/people/:personId/measures': ({ today }) => ({
    body: { measure: 'phq-9', answers: [0, 0, 0, 0, 0, 0, 0, 0, 0], completedOn: today },
  }),
  '/api/outcomes/people/:personId/measure-codes': () => ({ body: { measure: 'phq-9' } }),
  '/api/outcomes/people/:personId/measure-sendings': () => ({ body: { measure: 'phq-9' } }),
  '/api/outcomes/measure-codes/look-up': ({ measureCode }) => ({ body: { code: measureCode } }),
  '/api/outcomes/measure-codes/answer': ({ measureCode }) => ({
    body: { code: measureCode, answers: [0, 0, 0, 0, 0, 0, 0, 0, 0], how: 'link' },
  }),
  '/api/outcomes/people/:personId/goal-ratings': ({ goalId, today }) => ({
    body: { goalId, rating: 4, ratedOn: today },
  }),
  [LIFE]: () => ({ body: { areas: ['home', 'money'] } }),
  [`${LIFE}/:conversationId/areas/:area`]: ({ lifeConversationId, lifeRevision }) => ({
    ...{ body: { me: 'Ring them.' }, headers: { 'if-match': `"${lifeRevision}"` } },
    address: { conversationId: lifeConversationId, area: 'home' },
  }),
  [`${LIFE}/:conversationId/held`]: ({ lifeConversationId }) => ({ address: { conversationId: lifeConversationId } }),
  [NOTES]: ({ today }) => ({ body: { on: today, text: 'It rained.' } }),
  [`${NOTES}/:noteId`]: () => ({ body: { text: 'It poured.', readers: 'me' }, address: { noteId: idFrom('no note') } }),
  [`${NOTES}/:noteId/take-out`]: () => ({ address: { noteId: idFrom('no note') } }),
  '/api/outcomes/people/:personId/progress/pdf': () => ({ body: { size: 12 } }),
};
