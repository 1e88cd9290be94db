import type { StoredEvent } from './port/event-store';

/** Written by a version of the product that this one is older than, or by nobody that we know. */
export class EventNotUnderstood extends Error {
  /** What the event is called where it is parked; a code and no text. */
  readonly code: string;

  constructor({ stream, revision, position, type }: Pick<StoredEvent, 'stream' | 'revision' | 'position' | 'type'>) {
    super(`${type}, revision ${revision} of ${stream} at position ${position}, is not understood by this version.`);
    this.name = 'EventNotUnderstood';
    this.code = /^[\w.]{1,100}$/.test(type) ? type : 'unnamed';
  }
}
