/** What was wrong in one place of a feed; nothing of what stood there. */
export interface RowProblem {
  /** Which one it is, counted from 1, of the services of a feed or of the lines of a file. */
  readonly row: number;
  /** `services`, or the file of a package. */
  readonly of: string;
  readonly field: string;
  readonly problem: string;
  readonly expected: string;
  /** Whether nothing of the row was taken, or all but the field. */
  readonly isLost: boolean;
}

export interface FeedCounts {
  readonly read: number;
  readonly appeared: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly dropped: number;
  readonly conflicts: number;
  readonly problems: number;
}

/** A feed was read, and something in it was new. */
export interface FeedImported {
  readonly type: 'FeedImported';
  readonly data: {
    readonly feedId: string;
    readonly importId: string;
    /** What it is called by whoever imports it: its address, or the name of its file. */
    readonly name: string;
    readonly precedence: number;
    readonly importedAt: string;
    /** Read to its end, so that what is not in it is gone. */
    readonly isWhole: boolean;
    readonly counts: FeedCounts;
    /** At most the first two hundred. */
    readonly problems: readonly RowProblem[];
    /** Ids of services that the feed has now and did not have before, and the other way round. */
    readonly appeared: readonly string[];
    readonly dropped: readonly string[];
  };
}

export type FeedEvent = FeedImported;
