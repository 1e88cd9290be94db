/** The category of whoever did not say, was not asked, or is not recorded: a row of its own, never left out. */
export const NOT_KNOWN = 'notKnown';

/** The name of the finest level of a dimension: its categories as they are. */
export const FINEST = 'each';

/** A coarser way to look at the same dimension: the group that each category belongs to. */
export interface Level {
  readonly name: string;
  readonly groups: Readonly<Record<string, string>>;
}

/** One way to divide people. The list is fixed beforehand: whoever asks chooses dimensions, never a filter of their own. */
export interface Dimension {
  readonly name: string;
  /** With {@link NOT_KNOWN}, unless `everybodyKnown`. Each person of a cohort is in exactly one. */
  readonly categories: readonly string[];
  /** True only where the record cannot exist without it, as the month of an introduction. */
  readonly everybodyKnown?: boolean;
  /** That nobody of a group is in a category would tell something about each of that group: zeros are withheld. */
  readonly sensitive?: boolean;
  /** From fine to coarse; a table that cannot be protected is shown at the next one. */
  readonly levels?: readonly Level[];
}

/** The people a table counts, each once. A part of a cohort is a dimension of it, not a second cohort. */
export interface Cohort {
  readonly name: string;
  /** Ids. They are compared and never released. */
  readonly people: readonly string[];
}

export interface Count {
  /** A category for each dimension of the table, in their order, at the finest level. */
  readonly at: readonly string[];
  /** People, not events. */
  readonly people: number;
}

/** A figure about a cell other than how many people it is of. `at` has null for "all of them". */
export interface Statistic {
  readonly name: string;
  readonly at: readonly (string | null)[];
  readonly kind: { readonly mean: true } | { readonly percentile: number };
  readonly value: number;
  /** How many people it was made of. */
  readonly people: number;
}

/** One table of up to three dimensions; cells that are not named hold nobody. All margins are released with it. */
export interface Table {
  readonly name: string;
  readonly cohort: string;
  readonly dimensions: readonly string[];
  /** The level at which a dimension is shown, when not the finest. */
  readonly levels?: Readonly<Record<string, string>>;
  readonly counts: readonly Count[];
  readonly statistics?: readonly Statistic[];
  /** Percentages add up to 100 across this dimension. */
  readonly percentAcross?: string;
}

/** Everything that is to come out together, as it is known inside. */
export interface Release {
  readonly figure: string;
  readonly period: string;
  /** 1, or one more than the newest that is frozen: late data come out in no other way. */
  readonly revision: number;
  readonly dimensions: readonly Dimension[];
  readonly cohorts: readonly Cohort[];
  readonly tables: readonly Table[];
}

/** A count as anybody may read it. That it is withheld does not say whether it is small or protects one that is. */
export type Shown = { readonly shown: number } | { readonly withheld: 'few' };

export interface ReleasedCell {
  /** A category, or null for the total over that dimension. */
  readonly at: readonly (string | null)[];
  readonly people: Shown;
  readonly percent?: number;
}

export interface ReleasedStatistic {
  readonly name: string;
  readonly at: readonly (string | null)[];
  readonly percentile?: number;
  readonly value: { readonly shown: number } | { readonly withheld: 'few' };
}

export interface ReleasedTable {
  readonly name: string;
  readonly cohort: string;
  readonly dimensions: readonly string[];
  /** For each dimension the level that is shown. */
  readonly levels: readonly string[];
  readonly cells: readonly ReleasedCell[];
  readonly statistics: readonly ReleasedStatistic[];
}

/** A table none of whose forms could be protected, or of people who differ by few from others: which, is not said. */
export interface WithheldTable {
  readonly name: string;
  readonly withheld: 'cannotBeProtected';
}

export interface ReleasedFigure {
  readonly figure: string;
  readonly period: string;
  readonly revision: number;
  readonly policy: Policy;
  readonly tables: readonly (ReleasedTable | WithheldTable)[];
}

declare const released: unique symbol;

/** What has been through {@link disclose}. Nothing else makes one, and nothing else may leave with figures in it. */
export type Released = ReleasedFigure & { readonly [released]: true };

/** An earlier release as it was asked for and as it came out. Frozen: the same figure, period and revision is this again. */
export interface Frozen {
  readonly asked: Release;
  readonly released: Released;
}

export interface Policy {
  /** 1 up to this many people are never shown. */
  readonly withheldUpTo: number;
  /** All other counts are shown to the nearest of this, half up. */
  readonly roundTo: number;
  /** So many whole numbers must stay possible for each count that is withheld. */
  readonly leastPossible: number;
}

/** What was done and why. For those who look after the figures; it tells more than the release and stays inside. */
export interface DisclosureAudit {
  readonly cells: number;
  /** Withheld because few people are counted, or nobody where that may not be shown. */
  readonly few: number;
  /** Withheld because what is few could be worked out from them. */
  readonly complementary: number;
  readonly coarsened: readonly { readonly table: string; readonly dimension: string; readonly level: string }[];
  readonly withheldTables: readonly string[];
  /** How often a linear program was solved to find out what could be worked out. */
  readonly solved: number;
}

/** Why nothing came out. Each is a mistake in what was asked, or a release that would tell about few people. */
export type DisclosureRefusal =
  | { readonly refused: 'policyLooser'; readonly of: keyof Policy }
  | { readonly refused: 'malformed'; readonly because: string }
  | { readonly refused: 'tablesDisagree'; readonly table: string }
  | { readonly refused: 'revisionNotNext'; readonly next: number }
  | { readonly refused: 'differsByFew'; readonly cohort: string; readonly from: string };

export type Disclosed =
  | { readonly released: Released; readonly audit: DisclosureAudit }
  | { readonly released: Released; readonly frozen: true }
  | DisclosureRefusal;
