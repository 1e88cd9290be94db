import type { AppendResult, EventStoreDBClient } from '@eventstore/db-client';
import { NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';
import type { Appended, AppendRequest } from '../port/event-store';
import { appendProblem, RevisionConflict } from '../port/event-store';
import type { Credentials } from './connection-string';
import type { KnownStream } from './known-commands';
import { KnownCommands } from './known-commands';
import type { LogReader } from './log-reader';
import { persistently } from './server-trouble';
import type { Found } from './stored-form';
import { toEventData } from './stored-form';
import { Turns } from './turns';

const APPENDS_AT_ONCE = 64;
const GREATEST_POSITION = 2n ** 63n - 1n;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Appends at the expected revision, and answers a command that a stream already holds as the first time. The server knows
 * a repeat only by the ids of its events at the same expected revision, so which commands a stream holds is known here:
 * from reading it, which whoever decides has just done, and otherwise by reading on from where this process knows it.
 */
export class StreamAppender {
  private readonly known = new KnownCommands();
  private readonly turns = new Turns(APPENDS_AT_ONCE);
  private readonly inProgress = new Map<string, Promise<void>>();
  /** Greatest position that was the end of the log before an append of this process; undefined until it was asked for. */
  private newest: Promise<bigint> | undefined;
  private newestAppended = 0n;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly credentials: Credentials,
    private readonly reader: LogReader,
  ) {}

  /** What was read of a stream from a revision on, so that it need not be read again. */
  learn(stream: string, fromRevision: bigint, found: readonly Found[]): void {
    this.known.learn(stream, fromRevision, found);
  }

  /** One append of a stream after the other, so that a repeat finds what the first one stored. */
  append(request: AppendRequest): Promise<Appended> {
    const wrong = problemOf(request);
    if (wrong) return Promise.reject(new Error(wrong));
    const { stream } = request;
    const mine = (this.inProgress.get(stream) ?? Promise.resolve()).then(() => this.appendNext(request));
    const over = mine.then(
      () => undefined,
      () => undefined,
    );
    this.inProgress.set(stream, over);
    void over.then(() => {
      if (this.inProgress.get(stream) === over) this.inProgress.delete(stream);
    });
    return mine;
  }

  /** Resolves when nothing is on its way. */
  async drain(): Promise<void> {
    await Promise.all(this.inProgress.values());
  }

  private async appendNext(request: AppendRequest): Promise<Appended> {
    const { stream, expectedRevision, commandId } = request;
    const expected = expectedRevision === 'no-stream' ? -1n : expectedRevision;
    let known = this.known.of(stream);
    if ((known?.upTo ?? -1n) !== expected) known = await this.readOn(stream);
    const before = known?.answers.get(commandId);
    if (before) return { ...before, repeated: true };
    if (known && known.upTo !== expected) throw conflict(request, known.upTo);

    const newest = await this.endOfTheLog();
    let answer;
    try {
      answer = await this.send(request);
    } catch (error) {
      if (!(error instanceof WrongExpectedVersionError)) throw error;
      // Another process may have stored this very command, or others.
      const stored = (await this.readOn(stream)).answers.get(commandId);
      if (stored) return { ...stored, repeated: true };
      throw conflict(request, typeof error.actualVersion === 'bigint' ? error.actualVersion : -1n);
    }
    this.known.add(stream, commandId, expected, answer);
    if (answer.position > this.newestAppended) this.newestAppended = answer.position;
    // The server answers events that it holds as if it had stored them now; their position tells that it had them before.
    return { ...answer, repeated: answer.position <= newest };
  }

  /** Sent again when the answer is lost: the same events at the same revision are stored once. */
  private async send({ stream, expectedRevision, events, commandId }: AppendRequest) {
    const data = events.map((event) => toEventData(event, commandId));
    const { nextExpectedRevision: revision, position } = await persistently<AppendResult>(() =>
      this.turns.take(() =>
        this.client.appendToStream(stream, data, {
          expectedRevision: expectedRevision === 'no-stream' ? NO_STREAM : expectedRevision,
          // With credentials the client makes a call of its own for each append. Its shared call for all of them gives up
          // the appends of every client of the process when one loses its line, and throws out of reach when an answer comes late.
          credentials: this.credentials,
        }),
      ),
    );
    if (position && position.commit <= GREATEST_POSITION) return { revision, position: position.commit };
    // A repeat that is not yet indexed is answered without its position.
    const [found] = await this.reader.readStream(stream, revision);
    if (!found) throw new Error('The event store does not show an event that it has acknowledged.');
    return { revision, position: found.event.position };
  }

  private async readOn(stream: string): Promise<KnownStream> {
    const from = (this.known.of(stream)?.upTo ?? -1n) + 1n;
    this.known.learn(stream, from, await this.reader.readStream(stream, from));
    return this.known.of(stream) ?? { upTo: -1n, answers: new Map() };
  }

  /** A position that the log had reached: what is stored from now on comes after it. */
  private async endOfTheLog(): Promise<bigint> {
    this.newest ??= this.reader.head().catch((error: unknown) => {
      this.newest = undefined;
      throw error;
    });
    const atFirst = await this.newest;
    return atFirst > this.newestAppended ? atFirst : this.newestAppended;
  }
}

function conflict({ stream, expectedRevision }: AppendRequest, actual: bigint): RevisionConflict {
  return new RevisionConflict(stream, expectedRevision, actual < 0n ? 'no-stream' : actual);
}

function problemOf(request: AppendRequest): string | undefined {
  const problem = appendProblem(request);
  if (problem) return problem;
  const { stream, events } = request;
  if (stream.startsWith('$'))
    return 'A stream whose name begins with $ is the server’s own; name the category otherwise.';
  if (!events.every(({ id }) => UUID.test(id))) return `The id of an event for ${stream} is not a uuid.`;
  return undefined;
}
