/** Why a record, or a part of one, may be erased. Care records are kept for long, and wanting them gone is seldom enough. */
export const ERASURE_REASONS = ['retention-ended', 'recorded-in-error', 'court-order', 'persons-right'] as const;
export type ErasureReason = (typeof ERASURE_REASONS)[number];

/** Why nothing of a record may be erased, whatever else is said. */
export const LEGAL_HOLD_GROUNDS = [
  'inquest',
  'litigation',
  'complaint',
  'public-inquiry',
  'police-investigation',
] as const;
export type LegalHoldGround = (typeof LEGAL_HOLD_GROUNDS)[number];

export const STOP_REASONS = ['asked-in-error', 'still-needed', 'person-changed-their-mind', 'not-lawful'] as const;
export type StopReason = (typeof STOP_REASONS)[number];

/** Between the second yes and the erasure, in days, in which either may stop it. */
export const ERASURE_DELAY_DAYS = 14;

export function notBefore(approvedAt: string): string {
  return new Date(Date.parse(approvedAt) + ERASURE_DELAY_DAYS * 24 * 60 * 60_000).toISOString();
}
