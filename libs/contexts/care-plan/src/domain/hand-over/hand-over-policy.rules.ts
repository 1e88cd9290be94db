import { POLICIES } from '@platform/decider/policies';
import type { Told } from './hand-over.events';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Policies of the alliance: an answer within so many working days, and the person hears from the receiver within so many days of
 * the proposal; sooner when agreed, never later.
 */
export interface HandOverDays {
  readonly workingDaysToAcknowledge: number;
  readonly daysToFirstContact: number;
}
export const UNSET_DAYS: HandOverDays = {
  workingDaysToAcknowledge: POLICIES['hand-over-acknowledge-working-days'].unset,
  daysToFirstContact: POLICIES['hand-over-contact-days'].unset,
};

/** The alliance's own rule: who is told how long after something fell due, in milliseconds. */
export const ESCALATION: readonly { readonly tell: Told; readonly afterMs: number }[] = [
  { tell: 'sender', afterMs: 0 },
  { tell: 'manager', afterMs: DAY_MS },
  { tell: 'alliance', afterMs: 2 * DAY_MS },
];

/** How far the clock of whoever records a contact may be ahead of ours, in milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;
