import type { Told } from './hand-over.events';

const DAY_MS = 24 * 60 * 60_000;

/** The alliance's own rule: an answer within two working days. Bank holidays count as working days. */
export const WORKING_DAYS_TO_ACKNOWLEDGE = 2;

/** The alliance's own rule: the person hears from the receiver within a week of the proposal; sooner when agreed, never later. */
export const DAYS_TO_FIRST_CONTACT = 7;

/** The alliance's own rule: who is told how long after something fell due, in milliseconds. */
export const ESCALATION: readonly { readonly tell: Told; readonly afterMs: number }[] = [
  { tell: 'sender', afterMs: 0 },
  { tell: 'manager', afterMs: DAY_MS },
  { tell: 'alliance', afterMs: 2 * DAY_MS },
];

/** How far the clock of whoever records a contact may be ahead of ours, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
