import { idFrom } from '../../event-store/command-context';
import type { Consumer, Message, TransactionRunner } from '../port/bus';
import type { RetryPolicy } from '../port/inbox';

/** A message that keeps its contract. The same stream and revision make the same message. */
export function told(stream: string, revision: number, more: Partial<Message> = {}): Message {
  const id = idFrom('told', stream, String(revision));
  return {
    specversion: '1.0',
    id,
    source: 'living-well/intake',
    type: 'intake.introduction-declined.v1',
    subject: stream,
    partitionkey: stream,
    time: '2026-03-02T09:00:00.000Z',
    datacontenttype: 'application/json',
    stream,
    revision: String(revision),
    position: String(revision + 1),
    correlationid: id,
    data: { introductionId: id, personId: idFrom('person', stream), declinedAt: '2026-03-02T09:00:00.000Z' },
    ...more,
  };
}

export const TELLING_TYPE = 'intake.introduction-declined.v1';
export const OTHER_TYPE = 'identity.person-account-linked.v1';
/** Of another type, from another context. */
export const linked = (stream: string, revision: number): Message =>
  told(stream, revision, {
    source: 'living-well/identity',
    type: OTHER_TYPE,
    data: { personId: idFrom('p', stream), accountId: idFrom('a', stream), linkedAt: '2026-03-02T09:00:00.000Z' },
  });

/** Waits are told and not waited. */
export function retryAtOnce(): RetryPolicy & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    tries: 3,
    triesWhenPassing: 6,
    waits,
    wait: (ms) => {
      waits.push(ms);
      return new Promise((turn) => setImmediate(turn));
    },
  };
}

export const EFFECT_TABLE_SQL =
  'CREATE TABLE IF NOT EXISTS effect (n bigserial PRIMARY KEY, consumer text, stream text, revision int)';

/** A consumer whose effect is a row, so that every time it took effect can be counted afterwards. */
export class Listening implements Consumer {
  readonly types: readonly string[];
  readonly errors: unknown[] = [];
  /** Called inside the transaction, before the effect; throws to fail. */
  before: (message: Message) => void | Promise<void> = () => undefined;

  constructor(
    readonly id: string,
    readonly database: TransactionRunner,
    types: readonly string[] = [TELLING_TYPE],
  ) {
    this.types = types;
  }

  readonly handle: Consumer['handle'] = async (message, sql) => {
    await this.before(message);
    await sql.query('INSERT INTO effect (consumer, stream, revision) VALUES ($1,$2,$3)', [
      this.id,
      message.stream,
      message.revision,
    ]);
  };

  readonly onError = (error: unknown): void => {
    this.errors.push(error);
  };

  /** Every effect, as `stream@revision`, in the order in which they were taken. */
  async effects(): Promise<string[]> {
    const rows = await this.database.query<{ stream: string; revision: number }>(
      'SELECT stream, revision FROM effect WHERE consumer = $1 ORDER BY n',
      [this.id],
    );
    return rows.map(({ stream, revision }) => `${stream}@${revision}`);
  }

  async effectsOf(stream: string): Promise<number[]> {
    const all = await this.effects();
    return all.filter((one) => one.startsWith(`${stream}@`)).map((one) => Number(one.split('@')[1]));
  }

  async parked(): Promise<{ stream: string; revision: string; reason: string; message: string; message_id: string }[]> {
    return this.database.query(
      'SELECT message_id, stream, revision, reason, message FROM parked WHERE consumer = $1 ORDER BY stream, revision',
      [this.id],
    );
  }

  /** Looks until it holds; a test that waits in vain runs out of its time. */
  async until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((turn) => setTimeout(turn, 5));
  }
}
