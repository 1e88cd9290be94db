import type { Requests } from './request';

/** What is asked at the front door, and of what was left there. */
export const OF_THE_DOOR: Requests = {
  '/api/intake/introductions': () => ({
    body: { name: 'Sky', reachMe: { how: 'phone', at: '07700 900123' }, whatBroughtYou: 'A friend said you listen.' },
  }),
  '/api/intake/introductions-of-others': () => ({
    body: {
      ...{ name: 'Sky', reachMe: { how: 'phone', at: '07700 900123' }, whatBroughtYou: 'She does not go out.' },
      ...{ introducer: { kind: 'housing', name: 'Al' }, awareness: 'knows-and-agrees' },
    },
  }),
  '/api/intake/introductions-taken-down': ({ now }) => ({
    body: {
      ...{ via: 'phone', receivedAt: now, saidBy: 'Sky', name: 'Sky', reachMe: { how: 'phone', at: '07700 900123' } },
      whatBroughtYou: 'The nights.',
    },
  }),
  '/api/intake/introductions/:introductionId/person-awareness': () => ({ body: { awareness: 'knows' } }),
  '/api/intake/unfinished-introductions': () => ({
    body: { name: 'Sky', how: '', at: '', whatBroughtYou: '', whatWouldHelp: '', communicationNeeds: '' },
  }),
  '/api/intake/unfinished-introductions/look-up': ({ unfinishedCode }) => ({ body: { receiptCode: unfinishedCode } }),
  '/api/intake/receipts/look-up': ({ receiptCode }) => ({ body: { receiptCode } }),
  '/api/care-plan/left-words': () => ({
    body: { about: 'Sky', words: 'They do not open the door to me.', mayBeShownToThePerson: false },
  }),
  '/api/care-plan/left-words/:wordId/person': ({ personId }) => ({ body: { personId } }),
  '/api/care-plan/left-words/:wordId/settle': () => ({ body: { how: 'they-were-answered' } }),
};
