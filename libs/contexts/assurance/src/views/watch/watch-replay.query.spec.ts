import { WatchReplay } from './watch-replay.query';

const personId = 'person-1';
const introductionId = 'introduction-1';
const planId = 'plan-1';
type Told = readonly [day: string, type: string, data: object];

/** The rules that are open at the end of a day, after what was told at noon of those before. */
const openAt = (day: string, ...told: readonly Told[]): readonly string[] => {
  const replay = new WatchReplay();
  for (const [on, type, data] of told) replay.hear(type, { personId, ...data }, new Date(`${on}T12:00:00.000Z`));
  replay.passUntil(new Date(`${day}T23:59:59.999Z`));
  return replay
    .alerts()
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ rule }) => rule);
};
const started: Told = ['2026-03-02', 'intake.clock-started.v1', { introductionId, runsSince: '2026-03-02' }];
const lapsed: Told = ['2026-03-02', 'care-plan.plan-signature-lapsed.v1', { planId, lapsedAt: '2026-03-02T12:00:00.000Z' }]; // prettier-ignore
const missed: Told = ['2026-03-02', 'intake.promise-made.v1', { kind: 'engagement-step', aboutId: 'concern-1', due: '2026-03-03T09:00:00.000Z', since: '2026-03-02T12:00:00.000Z' }]; // prettier-ignore
const notNow = (on: string): Told => [on, 'intake.introduction-declined.v1', { introductionId, declinedAt: `${on}T12:00:00.000Z` }]; // prettier-ignore
const met = (on: string): Told => [on, 'intake.introduction-handed-over.v1', { introductionId, firstContactAt: `${on}T12:00:00.000Z` }]; // prettier-ignore
const ended = (on: string): Told => [on, 'intake.clock-ended.v1', { endedOn: on }];
const answered = (on: string, agrees: boolean): Told =>
  agrees
    ? [on, 'care-plan.plan-agreed.v1', { planId, agreedAt: `${on}T12:00:00.000Z` }]
    : [on, 'care-plan.plan-not-agreed.v1', { planId, answeredAt: `${on}T12:00:00.000Z` }];

describe('the watch', () => {
  it('says a week before four weeks are over that something of the clock is missing, until nothing is', () => {
    expect(openAt('2026-03-23', started)).toEqual([]);
    expect(openAt('2026-03-24', started)).toEqual(['clock-near-its-limit']);
    expect(openAt('2026-03-24', started, ended('2026-03-20'))).toEqual([]);
    expect(openAt('2026-03-26', started, ended('2026-03-25'))).toEqual([]);
  });

  it('says after two weeks that nobody has asked the person about their changed plan; yes, not yet and not now end it', () => {
    expect(openAt('2026-03-15', lapsed)).toEqual([]);
    expect(openAt('2026-03-16', lapsed)).toEqual(['plan-unsigned']);
    for (const one of [answered('2026-03-17', true), answered('2026-03-17', false), notNow('2026-03-17')]) {
      expect(openAt('2026-03-18', lapsed, one)).toEqual([]);
    }
  });

  it('says of what was left at the door, and of nobody yet, that it waits past its day until it is dealt with', () => {
    const left: Told = [
      '2026-03-02',
      'care-plan.word-left.v1',
      { wordId: 'word-1', dueAt: '2026-03-05T12:00:00.000Z' },
    ];
    const dealtWith: Told = ['2026-03-06', 'care-plan.left-word-dealt-with.v1', { wordId: 'word-1', dealtWithAt: '2026-03-06T12:00:00.000Z' }]; // prettier-ignore
    expect(openAt('2026-03-04', left)).toEqual([]);
    expect(openAt('2026-03-05', left)).toEqual(['left-word-waits']);
    expect(openAt('2026-03-06', left, dealtWith)).toEqual([]);
  });

  it('looks for nobody any more who said not now, or whom somebody met', () => {
    expect(openAt('2026-03-05', missed)).toEqual(['step-overdue']);
    expect(openAt('2026-03-05', missed, notNow('2026-03-04'))).toEqual([]);
    expect(openAt('2026-03-05', missed, met('2026-03-04'))).toEqual([]);
  });
});
