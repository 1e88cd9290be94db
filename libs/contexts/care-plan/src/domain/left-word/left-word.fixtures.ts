import { AT, DUE } from '../carer-concern/carer-concern.fixtures';
import type { LeftWords, LeftWordSettled, WordLeft, WordPlaced } from './left-word.events';

export const leftWords = (more: Partial<LeftWords> = {}): LeftWords => ({
  ...{ about: 'Sam Field', more: 'about forty, lives at the harbour', words: 'He has not slept for three nights.' },
  mayBeShownToThePerson: false,
  teller: { name: 'Mia', reachMe: { how: 'phone', at: '07700 900456' }, language: 'en' },
  ...more,
});
export const wordLeft = (more: Partial<WordLeft['data']> = {}): WordLeft => ({
  type: 'WordLeft',
  data: { wordId: 'word-1', left: leftWords(), codeOf: null, leftAt: AT, dueAt: DUE, ...more },
});
export const wordPlaced = (more: Partial<WordPlaced['data']> = {}): WordPlaced => ({
  type: 'WordPlaced',
  data: { wordId: 'word-1', personId: 'person-1', placedBy: 'jo', placedAt: AT, ...more },
});
export const wordSettled = (how: LeftWordSettled['data']['how'] = 'they-were-answered'): LeftWordSettled => ({
  type: 'LeftWordSettled',
  data: { wordId: 'word-1', how, settledBy: 'jo', settledAt: AT },
});
