import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RevisionConflict } from '@platform/event-store/port/event-store';
import type { Platform } from '@platform/runtime/platform.module';
import { isConnectionTrouble } from '@platform/postgres/connection-trouble';
import { NoteFile, readNotes } from './note-file';
import { carryOut, intentOf } from './work';

/** What a writer noted: that it is about to ask, what it was answered, or what it was answered when it asked again. */
export interface WriterNote {
  readonly n: number;
  readonly said: 'about to' | 'acknowledged' | 'asked again';
  readonly revision?: string;
  readonly position?: string;
}

const PACE_MS = 150;
const ASKED_AGAIN_EVERY = 3;

export const writerFile = (folder: string, writer: string) => join(folder, `writer-${writer}.jsonl`);

/** Asks for one thing after another; goes on where the one before it was killed, with the outcome it never heard. */
export class Writer {
  private readonly notes: NoteFile<WriterNote>;
  private n: number;
  private acknowledged: boolean;
  private going = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    folder: string,
    private readonly name: string,
    private readonly platform: Platform,
    private readonly onAcknowledged: () => void,
  ) {
    const file = writerFile(folder, name);
    this.notes = new NoteFile(file);
    const last = readNotes<WriterNote>(file).findLast(({ said }) => said !== 'asked again');
    this.n = last?.n ?? -1;
    this.acknowledged = last?.said !== 'about to';
  }

  go(): void {
    if (this.going) return;
    this.going = true;
    this.running = this.running.then(() => this.write());
  }

  /** Resolves when the last thing asked for was acknowledged. */
  async rest(): Promise<void> {
    this.going = false;
    this.running = this.running.then(() => this.write());
    await this.running;
  }

  private async write(): Promise<void> {
    while (this.going || !this.acknowledged) {
      if (this.acknowledged) {
        this.n += 1;
        this.acknowledged = false;
        this.notes.note({ n: this.n, said: 'about to' });
      }
      this.notes.note({ n: this.n, said: 'acknowledged', ...(await this.ask(this.n, 'first words')) });
      this.acknowledged = true;
      this.onAcknowledged();
      if (this.n % ASKED_AGAIN_EVERY === 0) {
        const n = this.n - Math.min(this.n, this.n % 3);
        this.notes.note({ n, said: 'asked again', ...(await this.ask(n, 'other words')) });
      }
      await pause(PACE_MS);
    }
  }

  /** Until there is an answer: what was stored without anybody hearing of it must be answered as it would have been. */
  private async ask(n: number, words: string): Promise<{ revision: string; position: string }> {
    for (;;) {
      try {
        const outcome = await carryOut(this.platform.streams, intentOf(this.name, n), words);
        if ('refused' in outcome) throw new Error(`Refused: ${outcome.refused}.`);
        return { revision: outcome.revision.toString(), position: outcome.position.toString() };
      } catch (error) {
        if (!(error instanceof RevisionConflict) && !isConnectionTrouble(error)) throw error;
        await pause(PACE_MS);
      }
    }
  }
}
