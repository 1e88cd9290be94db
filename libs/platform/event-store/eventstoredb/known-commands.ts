import type { Found } from './stored-form';

const COMMANDS_KEPT = 100_000;

export interface Answer {
  readonly revision: bigint;
  readonly position: bigint;
}

export interface KnownStream {
  /** Every command up to this revision is in `answers`; -1 when the stream was empty. */
  readonly upTo: bigint;
  readonly answers: ReadonlyMap<string, Answer>;
}

interface Kept {
  upTo: bigint;
  readonly answers: Map<string, Answer>;
}

/** Which commands each stream holds, as far as it was read or written here; what was not for longest is forgotten. */
export class KnownCommands {
  private readonly streams = new Map<string, Kept>();
  private kept = 0;

  of(stream: string): KnownStream | undefined {
    return this.streams.get(stream);
  }

  /** What was read of a stream from a revision on; of no use, and left, when it does not join what is known. */
  learn(stream: string, fromRevision: bigint, found: readonly Found[]): void {
    const known = this.streams.get(stream) ?? { upTo: -1n, answers: new Map<string, Answer>() };
    if (fromRevision > known.upTo + 1n) return;
    const before = known.answers.size;
    for (const { event, commandId } of found) {
      if (event.revision <= known.upTo) continue;
      known.upTo = event.revision;
      if (commandId) known.answers.set(commandId, { revision: event.revision, position: event.position });
    }
    this.keep(stream, known, before);
  }

  /** An append that was answered: its events follow what was known. */
  add(stream: string, commandId: string, expected: bigint, answer: Answer): void {
    const known = this.streams.get(stream) ?? { upTo: -1n, answers: new Map<string, Answer>() };
    if (known.upTo !== expected) return;
    const before = known.answers.size;
    known.upTo = answer.revision;
    known.answers.set(commandId, answer);
    this.keep(stream, known, before);
  }

  private keep(stream: string, known: Kept, before: number): void {
    // A stream counts as one more than its commands, so that empty ones are forgotten too.
    this.kept += known.answers.size - before + (this.streams.delete(stream) ? 0 : 1);
    this.streams.set(stream, known);
    for (const [oldest, { answers }] of this.streams) {
      if (this.kept <= COMMANDS_KEPT || oldest === stream) return;
      this.streams.delete(oldest);
      this.kept -= answers.size + 1;
    }
  }
}
