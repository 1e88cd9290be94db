import { given } from '../decider/given-when-then';
import type { EmergencyEnded, EmergencyOpened } from './emergency-stream';
import { defineEmergencyStream, endEmergency, openEmergency } from './emergency-stream';

const stream = defineEmergencyStream('planEmergency');
const opened = (more: Partial<EmergencyOpened['data']> = {}): EmergencyOpened => ({
  type: 'EmergencyOpened',
  data: {
    ...{ emergencyId: 'first', personId: 'sam', memberId: 'grace', role: 'clinician', agencyId: 'trust' },
    ...{ reason: 'danger-to-life', words: 'On the bridge, and tells us nothing.' },
    ...{ openedAt: '2026-03-02T09:00:00.000Z', expiresAt: '2026-03-02T10:00:00.000Z' },
    ...more,
  },
});
const ended: EmergencyEnded = {
  type: 'EmergencyEnded',
  data: { emergencyId: 'first', personId: 'sam', memberId: 'grace', endedAt: '2026-03-02T09:20:00.000Z' },
};
const stranger = { reviewed: [] as string[], isOnTheTeam: false, isTheirs: false };
const again = opened({ emergencyId: 'second', openedAt: '2026-03-09T09:00:00.000Z' });

describe('opening a record in an emergency', () => {
  it('is kept with the reason and the words', () =>
    given(stream, [])
      .when((state) => openEmergency(opened().data, stranger, state))
      .then([opened()]));

  it('is one opening, however often it is sent', () =>
    given(stream, [opened()])
      .when((state) => openEmergency(opened().data, stranger, state))
      .thenNothing());

  it('is refused without a word of why', () =>
    given(stream, [])
      .when((state) => openEmergency(opened({ words: ' ' }).data, stranger, state))
      .thenRefused('emergency-needs-words'));

  it('is refused for the record of oneself, and where the record is open anyway', () => {
    given(stream, [])
      .when((state) => openEmergency(opened().data, { ...stranger, isTheirs: true }, state))
      .thenRefused('record-is-yours');
    given(stream, [])
      .when((state) => openEmergency(opened().data, { ...stranger, isOnTheTeam: true }, state))
      .thenRefused('record-is-open');
  });

  it.each([[opened()], [opened(), ended]])('is refused while nobody else has looked at the one before', (...before) => {
    given(stream, before)
      .when((state) => openEmergency(again.data, stranger, state))
      .thenRefused('emergency-not-reviewed');
    given(stream, before)
      .when((state) => openEmergency(again.data, { ...stranger, reviewed: ['first'] }, state))
      .then([again]);
  });
});

describe('ending it early', () => {
  it('ends what is open', () =>
    given(stream, [opened()])
      .when((state) => endEmergency('2026-03-02T09:20:00.000Z', state))
      .then([ended]));

  it.each([[[opened(), ended]], [[opened()]]])('changes nothing once it is over', (before) =>
    given(stream, before)
      .when((state) => endEmergency('2026-03-02T10:00:00.000Z', state))
      .thenNothing(),
  );
});
