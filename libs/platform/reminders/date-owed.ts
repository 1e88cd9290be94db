import { civilTime } from '../event-store/civil-day';

/** What a reminder is of; the codes are those of the contracts. */
export const REMINDER_KINDS = [
  'next-contact',
  'ask-answer',
  'first-contact',
  'decision-review',
  'decision-positions',
  'decision-taking',
  'decision-ratification',
  'decision-implementation',
  'plan-review',
  'safety-promise',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export const REMINDER_STEPS = ['day-before', 'on-the-day', 'overdue', 'about-to-lapse'] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** A day or a moment by which somebody owes something to a person. */
export interface DateOwed {
  /** The introduction, ask, hand-over or decision that says so. */
  readonly aboutId: string;
  readonly personId: string;
  /** Who owes it; null while an agency does as a whole. */
  readonly memberId: string | null;
  readonly agencyId: string | null;
  /** `YYYY-MM-DD`, or a moment in ISO-8601 UTC. */
  readonly due: string;
  /** When it was agreed: nothing is due of what lay before that. */
  readonly since: string;
}

/**
 * What one event says of a date: it is owed, somebody takes it on, or it is settled. What was settled by something that turns
 * out to be a mistake, as when somebody was thought to have died, comes back.
 */
export type SaidOfDate =
  | { readonly owes: DateOwed }
  | { readonly takenOnBy: string; readonly aboutId: string }
  | { readonly settles: string; readonly personId: string; readonly untilCorrected?: true }
  | { readonly comesBack: string; readonly personId: string };

export interface Step {
  readonly step: ReminderStep;
  /** Of the due day at this hour where the alliance is, or of the due moment, so many days later; negative is before. */
  readonly days: number;
  readonly atHour: number;
}

/** The steps in which each kind falls due. Policy of the alliance. */
const ON_THE_DAY: readonly Step[] = [
  { step: 'day-before', days: -1, atHour: 9 },
  { step: 'on-the-day', days: 0, atHour: 8 },
  { step: 'overdue', days: 1, atHour: 9 },
];
export const STEPS: Readonly<Record<ReminderKind, readonly Step[]>> = {
  'next-contact': ON_THE_DAY,
  'decision-review': ON_THE_DAY,
  'decision-positions': ON_THE_DAY,
  'decision-taking': ON_THE_DAY,
  'decision-implementation': ON_THE_DAY,
  'decision-ratification': [
    { step: 'day-before', days: -1, atHour: 0 },
    { step: 'overdue', days: 0, atHour: 0 },
  ],
  'plan-review': ON_THE_DAY,
  'first-contact': [
    { step: 'day-before', days: -1, atHour: 0 },
    { step: 'overdue', days: 0, atHour: 0 },
  ],
  'safety-promise': [{ step: 'overdue', days: 0, atHour: 0 }],
  // It lapses by itself fourteen days after the answer was due.
  'ask-answer': [
    { step: 'day-before', days: -1, atHour: 0 },
    { step: 'overdue', days: 0, atHour: 0 },
    { step: 'about-to-lapse', days: 12, atHour: 0 },
  ],
};

const DAY_MS = 24 * 60 * 60_000;

export interface StepDue {
  readonly step: ReminderStep;
  /** ISO-8601 UTC. */
  readonly dueAt: string;
}

/** The steps still ahead when the date was agreed, the first one first. */
export function stepsOf(kind: ReminderKind, { due, since }: Pick<DateOwed, 'due' | 'since'>): readonly StepDue[] {
  return STEPS[kind]
    .map(({ step, days, atHour }) => ({ step, dueAt: instantOf(due, days, atHour).toISOString() }))
    .filter(({ dueAt }) => Date.parse(dueAt) > Date.parse(since));
}

function instantOf(due: string, days: number, atHour: number): Date {
  if (due.length > 10) return new Date(Date.parse(due) + days * DAY_MS);
  const day = new Date(Date.parse(`${due}T12:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
  return civilTime(day, atHour);
}

/** What is owed after these words, the oldest first; null when nothing is. */
export function owedAfter(words: readonly (SaidOfDate | undefined)[]): DateOwed | null {
  const after = words.reduce<Standing>(
    ({ owed, mayComeBack }, said) => {
      if (said === undefined) return { owed, mayComeBack };
      if ('owes' in said) return { owed: said.owes, mayComeBack: null };
      if ('comesBack' in said) return { owed: owed ?? mayComeBack, mayComeBack: null };
      if ('settles' in said) return { owed: null, mayComeBack: said.untilCorrected ? (owed ?? mayComeBack) : null };
      return { owed: owed && { ...owed, memberId: said.takenOnBy }, mayComeBack };
    },
    { owed: null, mayComeBack: null },
  );
  return after.owed;
}

interface Standing {
  readonly owed: DateOwed | null;
  /** What was settled by something that may be a mistake. */
  readonly mayComeBack: DateOwed | null;
}
