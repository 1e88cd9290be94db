import type { Decision } from '../decider/decider';
import type { StreamDefinition } from '../decider/stream-definition';
import { defineStream } from '../decider/stream-definition';
import type { DateOwed, ReminderKind, ReminderStep } from './date-owed';
import { stepsOf } from './date-owed';

/** One step of a date has come: recorded once, whenever somebody looks again. */
export interface ReminderFellDue {
  readonly type: 'ReminderFellDue';
  readonly data: {
    readonly reminderId: string;
    readonly kind: ReminderKind;
    readonly step: ReminderStep;
    readonly aboutId: string;
    readonly personId: string;
    readonly memberId: string | null;
    readonly agencyId: string | null;
    /** The day or moment that was agreed. */
    readonly due: string;
    /** When this step was due. */
    readonly dueAt: string;
    readonly firedAt: string;
    /** Nobody looked when it was due. */
    readonly late: boolean;
  };
}

/** What was owed is done or no longer owed: no further step falls due. */
export interface ReminderCancelled {
  readonly type: 'ReminderCancelled';
  readonly data: {
    readonly reminderId: string;
    readonly kind: ReminderKind;
    readonly aboutId: string;
    readonly personId: string;
    readonly cancelledAt: string;
  };
}

/** What had settled it was a mistake: it is owed again, for the day on which it was. */
export interface ReminderCameBack {
  readonly type: 'ReminderCameBack';
  readonly data: {
    readonly reminderId: string;
    readonly kind: ReminderKind;
    readonly aboutId: string;
    readonly personId: string;
    readonly cameBackAt: string;
  };
}
export type ReminderEvent = ReminderFellDue | ReminderCancelled | ReminderCameBack;

export interface Reminder {
  /** When each step that fell due was due. */
  readonly fired: readonly string[];
  readonly isCancelled: boolean;
}
export type ReminderStream = StreamDefinition<Reminder, ReminderEvent>;

/** Looking takes place every second; what was found so much later was found after an outage. */
const LATE_AFTER_MS = 5 * 60_000;

/** One stream of a context for each thing that names a date. */
export function defineReminderStream(category: string): ReminderStream {
  return defineStream<Reminder, ReminderEvent>({
    category,
    initial: { fired: [], isCancelled: false },
    evolve: (reminder, { type, data }) =>
      type === 'ReminderFellDue'
        ? { ...reminder, fired: [...reminder.fired, data.dueAt] }
        : { ...reminder, isCancelled: type === 'ReminderCancelled' },
    personal: { ReminderFellDue: {}, ReminderCancelled: {}, ReminderCameBack: {} },
    informationClass: 'reminders',
  });
}

export interface Falling {
  readonly reminderId: string;
  readonly kind: ReminderKind;
  readonly step: ReminderStep;
  /** What is owed as its own stream says now; null when nothing is. */
  readonly owed: DateOwed | null;
  readonly now: Date;
}

/** Once for each step, when it is due and still owed; late when nobody looked in time. */
export function fallDue(
  { reminderId, kind, step, owed, now }: Falling,
  { fired, isCancelled }: Reminder,
): Decision<ReminderFellDue, never> {
  const found = owed && stepsOf(kind, owed).find((one) => one.step === step);
  if (!found || isCancelled || fired.includes(found.dueAt)) return [];
  const lateBy = now.getTime() - Date.parse(found.dueAt);
  if (lateBy < 0) return [];
  const { aboutId, personId, memberId, agencyId, due } = owed;
  const about = { reminderId, kind, step, aboutId, personId, memberId, agencyId, due, dueAt: found.dueAt };
  return [{ type: 'ReminderFellDue', data: { ...about, firedAt: now.toISOString(), late: lateBy > LATE_AFTER_MS } }];
}

/** Once; nothing when it was before. */
export function cancelReminder(
  cancelled: ReminderCancelled['data'],
  { isCancelled }: Reminder,
): Decision<ReminderCancelled, never> {
  return isCancelled ? [] : [{ type: 'ReminderCancelled', data: cancelled }];
}

/** Only what was cancelled, and is owed once more. */
export function bringBackReminder(
  cameBack: ReminderCameBack['data'],
  owed: DateOwed | null,
  { isCancelled }: Reminder,
): Decision<ReminderCameBack, never> {
  return isCancelled && owed !== null ? [{ type: 'ReminderCameBack', data: cameBack }] : [];
}
