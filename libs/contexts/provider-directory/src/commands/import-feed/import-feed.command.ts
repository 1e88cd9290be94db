import type { RowProblem } from '../../domain/feed/feed.events';

/** One service of a feed as it stands there, not yet looked at. */
export interface FeedRow {
  readonly row: number;
  readonly service: unknown;
}

/** What reads a feed, wherever it is. */
export interface FeedReader {
  readonly rows: AsyncIterable<FeedRow>;
  /** How many there will be, once that is known. */
  readonly total: () => number | undefined;
  /** What was wrong before a service could be made of it; whole once all rows were read. */
  readonly problems: () => readonly RowProblem[];
  /** Whether it was read to its end; known once all rows were read. */
  readonly isWhole: () => boolean;
}

/** Take what a feed says of services. */
export class ImportFeed {
  constructor(
    readonly name: string,
    readonly precedence: number,
    readonly reader: FeedReader,
    /** uuid; of this reading alone. */
    readonly importId: string,
    readonly now: Date,
    readonly onProgress: (done: number, of: number | undefined) => void = () => undefined,
  ) {}
}
