import fc from 'fast-check';
import { given } from '../decider/given-when-then';
import type { DateOwed, ReminderKind } from './date-owed';
import { owedAfter, REMINDER_KINDS, stepsOf } from './date-owed';
import type { Reminder, ReminderCameBack, ReminderCancelled, ReminderFellDue } from './reminder-stream';
import { bringBackReminder, cancelReminder, defineReminderStream, fallDue } from './reminder-stream';

const stream = defineReminderStream('intakeReminder');
const owed: DateOwed = {
  ...{ aboutId: 'introduction', personId: 'sam', memberId: 'amara', agencyId: 'charity' },
  ...{ due: '2026-03-05', since: '2026-03-02T09:00:00.000Z' },
};
const at = (now: string, step: 'day-before' | 'on-the-day' | 'overdue' = 'on-the-day') => ({
  ...{ reminderId: 'reminder', kind: 'next-contact' as const, step, owed, now: new Date(now) },
});
const fellDue = (more: Partial<ReminderFellDue['data']> = {}): ReminderFellDue => ({
  type: 'ReminderFellDue',
  data: {
    ...{ reminderId: 'reminder', kind: 'next-contact', step: 'on-the-day', aboutId: 'introduction', personId: 'sam' },
    ...{ memberId: 'amara', agencyId: 'charity', due: '2026-03-05', dueAt: '2026-03-05T08:00:00.000Z' },
    ...{ firedAt: '2026-03-05T08:00:00.000Z', late: false },
    ...more,
  },
});
const cancelled: ReminderCancelled = {
  type: 'ReminderCancelled',
  data: {
    ...{ reminderId: 'reminder', kind: 'next-contact', aboutId: 'introduction', personId: 'sam' },
    cancelledAt: '2026-03-04T10:00:00.000Z',
  },
};

const { cancelledAt: _cancelledAt, ...about } = cancelled.data;
const cameBack: ReminderCameBack = {
  type: 'ReminderCameBack',
  data: { ...about, cameBackAt: '2026-03-07T10:00:00.000Z' },
};

describe('a reminder', () => {
  it('falls due at its hour, and says for when', () =>
    given(stream, [])
      .when((state) => fallDue(at('2026-03-05T08:00:00.000Z'), state))
      .then([fellDue()]));

  it('does not fall due before', () =>
    given(stream, [])
      .when((state) => fallDue(at('2026-03-05T07:59:59.999Z'), state))
      .thenNothing());

  it('falls due once for each step', () => {
    given(stream, [fellDue()])
      .when((state) => fallDue(at('2026-03-05T08:00:01.000Z'), state))
      .thenNothing();
    given(stream, [fellDue()])
      .when((state) => fallDue(at('2026-03-06T09:00:00.000Z', 'overdue'), state))
      .then([fellDue({ step: 'overdue', dueAt: '2026-03-06T09:00:00.000Z', firedAt: '2026-03-06T09:00:00.000Z' })]);
  });

  it('is late when nobody looked in time', () =>
    given(stream, [])
      .when((state) => fallDue(at('2026-03-08T10:00:00.000Z'), state))
      .then([fellDue({ firedAt: '2026-03-08T10:00:00.000Z', late: true })]));

  it('does not fall due once what was owed is done, whichever was heard of first', () => {
    given(stream, [cancelled])
      .when((state) => fallDue(at('2026-03-05T08:00:00.000Z'), state))
      .thenNothing();
    given(stream, [])
      .when((state) => fallDue({ ...at('2026-03-05T08:00:00.000Z'), owed: null }, state))
      .thenNothing();
  });

  it('that was cancelled by mistake comes back once while it is owed, for its own date, and late where that went by', () => {
    const back = (still: DateOwed | null) => (state: Reminder) => bringBackReminder(cameBack.data, still, state);
    given(stream, [cancelled]).when(back(owed)).then([cameBack]);
    given(stream, [cancelled]).when(back(null)).thenNothing();
    given(stream, [cancelled, cameBack]).when(back(owed)).thenNothing();
    given(stream, [cancelled, cameBack])
      .when((state) => fallDue(at('2026-03-07T10:00:00.000Z'), state))
      .then([fellDue({ firedAt: '2026-03-07T10:00:00.000Z', late: true })]);
  });

  it('is cancelled once', () => {
    given(stream, [])
      .when((state) => cancelReminder(cancelled.data, state))
      .then([cancelled]);
    given(stream, [cancelled])
      .when((state) => cancelReminder(cancelled.data, state))
      .thenNothing();
  });
});

describe('the steps of a date', () => {
  it('keep the hour where the alliance is when summer time begins', () => {
    const steps = stepsOf('next-contact', { due: '2026-03-29', since: '2026-03-02T09:00:00.000Z' });
    expect(steps).toEqual([
      { step: 'day-before', dueAt: '2026-03-28T09:00:00.000Z' },
      { step: 'on-the-day', dueAt: '2026-03-29T07:00:00.000Z' },
      { step: 'overdue', dueAt: '2026-03-30T08:00:00.000Z' },
    ]);
  });

  it('leave out what lay before the date was agreed', () => {
    const steps = stepsOf('next-contact', { due: '2026-03-03', since: '2026-03-02T10:00:00.000Z' });
    expect(steps.map(({ step }) => step)).toEqual(['on-the-day', 'overdue']);
  });

  it('are those of the day before and of the moment itself, and two days before an ask lapses', () => {
    const steps = stepsOf('ask-answer', { due: '2026-03-04T15:00:00.000Z', since: '2026-03-02T15:00:00.000Z' });
    expect(steps).toEqual([
      { step: 'day-before', dueAt: '2026-03-03T15:00:00.000Z' },
      { step: 'overdue', dueAt: '2026-03-04T15:00:00.000Z' },
      { step: 'about-to-lapse', dueAt: '2026-03-16T15:00:00.000Z' },
    ]);
  });
});

it('what is owed is what was said last: taken on by somebody, or settled', () => {
  const takenOn = { takenOnBy: 'ben', aboutId: 'introduction' };
  const settled = { settles: 'introduction', personId: 'sam' };
  expect(owedAfter([undefined, { owes: owed }, takenOn])).toEqual({ ...owed, memberId: 'ben' });
  expect(owedAfter([{ owes: owed }, takenOn, settled])).toBeNull();
  expect(owedAfter([takenOn])).toBeNull();
});

it('what was settled by a mistake is owed again as it was, and what was settled for good is not', () => {
  const byMistake = { settles: 'introduction', personId: 'sam', untilCorrected: true } as const;
  const settled = { settles: 'introduction', personId: 'sam' };
  const corrected = { comesBack: 'introduction', personId: 'sam' };
  expect(owedAfter([{ owes: owed }, byMistake])).toBeNull();
  expect(owedAfter([{ owes: owed }, byMistake, byMistake, corrected])).toEqual(owed);
  expect(owedAfter([{ owes: owed }, settled, byMistake, corrected])).toBeNull();
  expect(owedAfter([{ owes: owed }, byMistake, settled, corrected])).toBeNull();
});

it('whenever and however often somebody looks, each step is recorded once, at or after it was due', () => {
  const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 });
  fc.assert(
    fc.property(fc.constantFrom(...REMINDER_KINDS), fc.array(minutes), (kind: ReminderKind, looks) => {
      const isMoment = ['ask-answer', 'first-contact', 'decision-ratification'].includes(kind);
      const due = isMoment ? '2026-03-05T12:00:00.000Z' : '2026-03-05';
      const date = { ...owed, due };
      const recorded: ReminderFellDue[] = [];
      for (const minute of looks) {
        const now = new Date(Date.parse(owed.since) + minute * 60_000);
        for (const { step } of stepsOf(kind, date)) {
          const state = recorded.reduce(stream.evolve, stream.initial);
          const fallen = fallDue({ reminderId: 'r', kind, step, owed: date, now }, state);
          if (!('refused' in fallen)) recorded.push(...fallen);
        }
      }
      const latest = Math.max(-1, ...looks);
      const expected = stepsOf(kind, date).filter(
        ({ dueAt }) => Date.parse(dueAt) <= Date.parse(owed.since) + latest * 60_000,
      );
      expect(recorded.map(({ data }) => data.step).sort()).toEqual(expected.map(({ step }) => step).sort());
      for (const { data } of recorded) expect(data.firedAt >= data.dueAt).toBe(true);
    }),
  );
});
