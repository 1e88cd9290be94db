import type { Opened, OperatorDatabase } from '@platform/process/operator';

/** Opens the platform for the time of the work, and closes it after. */
export type Open = <Result>(work: (opened: Opened) => Promise<Result>) => Promise<Result>;

/** The database alone, also one in which nothing is yet. */
export type OpenDatabase = <Result>(work: (database: OperatorDatabase) => Promise<Result>) => Promise<Result>;
