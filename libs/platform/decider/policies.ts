/** A number that an alliance sets for itself. */
export interface PolicyBounds {
  /** While the alliance has not said otherwise. */
  readonly unset: number;
  readonly least: number;
  readonly most: number;
}

/** Every policy there is, by its code. What an alliance adopts holds for what arises afterwards. */
export const POLICIES = {
  'hand-over-acknowledge-working-days': { unset: 2, least: 1, most: 5 },
  'hand-over-contact-days': { unset: 7, least: 1, most: 14 },
  'step-up-contact-working-days': { unset: 1, least: 1, most: 3 },
  'carer-answer-working-days': { unset: 3, least: 1, most: 10 },
  'way-back-days': { unset: 180, least: 28, most: 730 },
  'engagement-step-working-days': { unset: 1, least: 1, most: 5 },
  'huddle-outcome-working-days': { unset: 2, least: 1, most: 5 },
  'huddle-summary-hours': { unset: 24, least: 1, most: 72 },
  'safety-prompt-minutes': { unset: 60, least: 5, most: 480 },
  'safety-prompt-minutes-out-of-hours': { unset: 30, least: 5, most: 480 },
  'digest-hour': { unset: 8, least: 6, most: 18 },
} as const satisfies Readonly<Record<string, PolicyBounds>>;

export type PolicyCode = keyof typeof POLICIES;
export const POLICY_CODES = Object.keys(POLICIES) as PolicyCode[];
