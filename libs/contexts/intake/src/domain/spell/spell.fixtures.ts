import type { ClockElementRecorded, HelpStarted, SpellJoined, SpellLeft, SpellOpened } from './spell.events';

export const personId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0002';
const introductionId = 'introduction-1';

export const spellOpened = (more: Partial<SpellOpened['data']> = {}): SpellOpened => ({
  type: 'SpellOpened',
  data: { personId, introductionId, receivedOn: '2026-03-02', ...more },
});
export const spellJoined = (more: Partial<SpellJoined['data']> = {}): SpellJoined => ({
  type: 'SpellJoined',
  data: { personId, introductionId: 'introduction-2', receivedOn: '2026-03-10', ...more },
});
export const spellLeft = (more: Partial<SpellLeft['data']> = {}): SpellLeft => ({
  type: 'SpellLeft',
  data: { personId, introductionId, endedOn: '2026-03-06', ...more },
});
export const elementRecorded = (more: Partial<ClockElementRecorded['data']> = {}): ClockElementRecorded => ({
  type: 'ClockElementRecorded',
  data: { personId, element: 'initial-conversation', happenedOn: '2026-03-05', ...more },
});
export const helpStarted = (more: Partial<HelpStarted['data']> = {}): HelpStarted => ({
  type: 'HelpStarted',
  data: { personId, startedOn: '2026-03-09', recordedBy: 'grace', ...more },
});
