import type {
  CarerContacted,
  ContactMade,
  ContactMissed,
  DeathHeardOf,
  DistanceAskedFor,
  EngagementConcernRaised,
  OutreachAgreed,
  ReachTried,
} from './engagement.events';

export const personId = '0b1f6a52-6f43-4d0a-9c1e-0d6f6f1f0002';
const concernId = 'concern-1';
const recordedAt = '2026-03-05T16:00:00.000Z';
const nextStepDueAt = '2026-03-06T16:00:00.000Z';

export const contactMade = (more: Partial<ContactMade['data']> = {}): ContactMade => ({
  type: 'ContactMade',
  data: { personId, madeOn: '2026-03-05', way: 'phone', madeBy: 'grace', recordedAt, ...more },
});

export const contactMissed = (more: Partial<ContactMissed['data']> = {}): ContactMissed => ({
  type: 'ContactMissed',
  data: { personId, missedOn: '2026-03-05', planned: 'met', saidBy: 'grace', note: null, recordedAt, ...more },
});

export const concernRaised = (more: Partial<EngagementConcernRaised['data']> = {}): EngagementConcernRaised => ({
  type: 'EngagementConcernRaised',
  data: {
    personId,
    concernId,
    missedOn: '2026-03-05',
    raisedBy: 'grace',
    raisedAt: recordedAt,
    nextStepDueAt,
    ...more,
  },
});

export const reachTried = (more: Partial<ReachTried['data']> = {}): ReachTried => ({
  type: 'ReachTried',
  data: {
    ...{ personId, concernId, channel: 'phone', triedOn: '2026-03-05', triedBy: 'grace', note: null },
    ...{ recordedAt, nextStepDueAt },
    ...more,
  },
});

export const carerContacted = (more: Partial<CarerContacted['data']> = {}): CarerContacted => ({
  type: 'CarerContacted',
  data: {
    ...{ personId, concernId, carerId: 'ines', contactedOn: '2026-03-05', contactedBy: 'grace' },
    ...{ recordedAt, nextStepDueAt },
    ...more,
  },
});

export const outreachAgreed = (more: Partial<OutreachAgreed['data']> = {}): OutreachAgreed => ({
  type: 'OutreachAgreed',
  data: {
    ...{ personId, concernId, decisionId: 'decision-1', agreedAt: '2026-03-06T10:00:00.000Z', recordedBy: 'grace' },
    ...{ recordedAt: '2026-03-06T11:00:00.000Z' },
    ...more,
  },
});

export const distanceAskedFor = (more: Partial<DistanceAskedFor['data']> = {}): DistanceAskedFor => ({
  type: 'DistanceAskedFor',
  data: { personId, words: 'I will ring when I want to.', recordedBy: personId, askedAt: recordedAt, ...more },
});

export const deathHeardOf = (): DeathHeardOf => ({
  type: 'DeathHeardOf',
  data: { personId, heardOn: '2026-03-05', recordedAt },
});
