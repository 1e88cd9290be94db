/** Why two records may be of one person. */
export const DUPLICATE_REASONS = ['same-number', 'same-birthday-similar-name', 'same-contact'] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

interface Pair {
  readonly pairId: string;
  /** The ids of the two, in their order. */
  readonly firstId: string;
  readonly secondId: string;
}

/** Told again when there are more reasons than before. */
export interface PossibleDuplicateFlagged {
  readonly type: 'PossibleDuplicateFlagged';
  readonly data: Pair & { readonly reasons: readonly DuplicateReason[]; readonly flaggedAt: string };
}

/** As whom somebody says it. */
export type Speaker = 'coordinator' | 'key-worker' | 'person';

/** One of those who must agree says that it is one person. */
export interface SamePersonSaid {
  readonly type: 'SamePersonSaid';
  readonly data: Pair & { readonly saidBy: string; readonly saidAs: Speaker; readonly saidAt: string };
}

export interface PersonRecordsLinked {
  readonly type: 'PersonRecordsLinked';
  readonly data: Pair & { readonly linkedAt: string };
}

/** They are two people. It is not asked again. */
export interface PossibleDuplicateDismissed {
  readonly type: 'PossibleDuplicateDismissed';
  readonly data: Pair & { readonly reason: string; readonly dismissedAt: string };
}

export interface PersonRecordsUnlinked {
  readonly type: 'PersonRecordsUnlinked';
  readonly data: Pair & { readonly reason: string; readonly unlinkedAt: string };
}

export type RecordPairEvent =
  PossibleDuplicateFlagged | SamePersonSaid | PersonRecordsLinked | PossibleDuplicateDismissed | PersonRecordsUnlinked;
