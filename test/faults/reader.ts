import { join } from 'node:path';
import type { EventStore } from '@platform/event-store/port/event-store';
import { NoteFile, readNotes } from './note-file';

/** One event as a reader saw it. */
export interface Seen {
  readonly position: string;
  readonly stream: string;
  readonly revision: string;
}

export const readerFile = (folder: string, name: string) => join(folder, `reader-${name}.jsonl`);

/** Follows the log live and notes each event, from where its last note is. */
export class Reader {
  private position: bigint;
  private moved: () => void = () => undefined;

  constructor(folder: string, name: string, store: EventStore) {
    const file = readerFile(folder, name);
    const notes = new NoteFile<Seen>(file);
    this.position = BigInt(readNotes<Seen>(file).at(-1)?.position ?? 0);
    store.subscribe(this.position, undefined, {
      batchSize: 100,
      handle: async ({ events, upTo }) => {
        if (events.length > 0) {
          notes.note(
            ...events.map(({ position, stream, revision }) => ({
              position: String(position),
              stream,
              revision: String(revision),
            })),
          );
        }
        this.position = upTo;
        this.moved();
      },
    });
  }

  async reach(position: bigint): Promise<void> {
    while (this.position < position) await new Promise<void>((resolve) => (this.moved = resolve));
  }
}
