export type EmbeddedPostgresErrorCode =
  | 'data-dir-not-writable'
  | 'data-dir-other-version'
  | 'data-dir-not-living-well'
  | 'data-dir-in-use'
  | 'data-dir-damaged'
  | 'binaries-missing'
  | 'start-failed';

/** A start that could not happen. The message is one line: what was wrong, what was expected, what to do next. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';

  constructor(
    readonly code: EmbeddedPostgresErrorCode,
    message: string,
  ) {
    super(message.replace(/\s+/g, ' ').trim());
  }
}
