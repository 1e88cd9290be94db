import type { Pool, QueryConfig } from 'pg';
import { failpoint } from '../../observability/failpoint';
import { appendGroupSize } from '../../observability/measures';
import { isConnectionTrouble } from '../../postgres/connection-trouble';
import type { Appended, AppendRequest, EventToAppend, ExpectedRevision } from '../port/event-store';
import { appendProblem, categoryOf, RevisionConflict } from '../port/event-store';

const MOST_EVENTS_IN_A_GROUP = 256;
const MOST_CHARACTERS_IN_A_GROUP = 4 * 1024 * 1024;
const GROUPS_IN_FLIGHT = 2;
const ATTEMPTS = 5;

interface Waiting {
  readonly request: AppendRequest;
  resolve(appended: Appended): void;
  reject(error: unknown): void;
}

/**
 * Appends that arrive while others are on their way share the next transaction, round trip and fsync.
 * No timer: a lone append leaves at once. A conflict, or an append that the server refuses, refuses only its own.
 */
export class GroupAppender {
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private idle: (() => void)[] = [];

  /** `inOrder`: everything is stored as it was asked for, one group after the other, also several appends to one stream. */
  constructor(
    private readonly pool: Pool,
    private readonly inOrder = false,
  ) {}

  append(request: AppendRequest): Promise<Appended> {
    const wrong = appendProblem(request);
    if (wrong) return Promise.reject(new Error(wrong));
    return new Promise((resolve, reject) => {
      this.waiting.push({ request, resolve, reject });
      this.pump();
    });
  }

  /** Resolves when nothing waits and nothing is on its way. */
  drain(): Promise<void> {
    if (this.inFlight === 0 && this.waiting.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.idle.push(resolve));
  }

  private pump(): void {
    while (this.inFlight < (this.inOrder ? 1 : GROUPS_IN_FLIGHT) && this.waiting.length > 0) {
      const group = this.takeGroup();
      this.inFlight += 1;
      void this.send(group).finally(() => {
        this.inFlight -= 1;
        this.pump();
        if (this.inFlight === 0 && this.waiting.length === 0) this.idle.splice(0).forEach((done) => done());
      });
    }
  }

  /** As many as fit; unless in order one of each stream, of which another append waits for the next group. */
  private takeGroup(): Waiting[] {
    let events = 0;
    let characters = 0;
    const group: Waiting[] = [];
    const left: Waiting[] = [];
    const streams = new Set<string>();
    let full = false;
    for (const one of this.waiting) {
      const { stream, events: own } = one.request;
      const isTaken = !this.inOrder && streams.has(stream);
      if (!full && !isTaken) {
        events += own.length;
        for (const { data, metadata } of own) characters += data.length + metadata.length;
        full = group.length > 0 && (events > MOST_EVENTS_IN_A_GROUP || characters > MOST_CHARACTERS_IN_A_GROUP);
      }
      (full || isTaken ? left : group).push(one);
      streams.add(stream);
    }
    this.waiting = left;
    return group;
  }

  private async send(group: readonly Waiting[], attempt = 1): Promise<void> {
    try {
      await this.store(group);
    } catch (error) {
      if (isConnectionTrouble(error)) {
        if (attempt === ATTEMPTS) return group.forEach(({ reject }) => reject(error));
        // Safe after an unknown outcome too: a command id that was stored answers as the first time.
        await new Promise((again) => setTimeout(again, 50 * 2 ** attempt));
        return this.send(group, attempt + 1);
      }
      if (group.length === 1) return group[0]?.reject(error);
      const half = group.length >> 1;
      await this.send(group.slice(0, half));
      await this.send(group.slice(half));
    }
  }

  private async store(group: readonly Waiting[]): Promise<void> {
    failpoint('append.before-send');
    const { rows } = await this.pool.query<{ outcome: string; revision: string; pos: string }>(
      questionOf(group.map(({ request }) => request)),
    );
    failpoint('append.after-commit');
    appendGroupSize.observe(group.length);
    group.forEach(({ request, resolve, reject }, i) => {
      const row = rows[i];
      if (!row) return reject(new Error('The event store gave no answer for an append.'));
      const revision = BigInt(row.revision);
      if (row.outcome === 'conflict') {
        return reject(
          new RevisionConflict(request.stream, request.expectedRevision, revision < 0n ? 'no-stream' : revision),
        );
      }
      resolve({ revision, position: BigInt(row.pos), repeated: row.outcome === 'repeated' });
    });
  }
}

function questionOf(requests: readonly AppendRequest[]): QueryConfig {
  const [request, ...others] = requests;
  const [event, ...more] = request?.events ?? [];
  return request && event && others.length + more.length === 0 ? alone(request, event) : together(requests);
}

function alone({ stream, expectedRevision, commandId }: AppendRequest, event: EventToAppend): QueryConfig {
  const { id, type, data, metadata } = event;
  return {
    name: 'append-group-of-one',
    text: 'SELECT outcome, revision, pos FROM events.append_one($1,$2,$3,$4,$5,$6,$7,$8)',
    values: [stream, categoryOf(stream), numberOf(expectedRevision), commandId, id, type, data, metadata],
  };
}

function together(requests: readonly AppendRequest[]): QueryConfig {
  const events = requests.flatMap((request) => request.events);
  return {
    name: 'append-group',
    text: 'SELECT outcome, revision, pos FROM events.append_group($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)',
    values: [
      requests.map(({ stream }) => stream),
      requests.map(({ stream }) => categoryOf(stream)),
      requests.map(({ expectedRevision }) => numberOf(expectedRevision)),
      requests.map(({ commandId }) => commandId),
      requests.flatMap((request, n) => request.events.map(() => n + 1)),
      requests.flatMap((request) => request.events.map((_, i) => i + 1)),
      ...(['id', 'type', 'data', 'metadata'] as const).map((column) => events.map((event) => event[column])),
    ],
  };
}

const numberOf = (expected: ExpectedRevision): string => (expected === 'no-stream' ? '-1' : expected.toString());
