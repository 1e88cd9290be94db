import type { Sql } from '../../access-control/relationship-facts';
import type { Subscription } from '../../event-store/port/event-store';

/** A CloudEvent between contexts: ids, codes and dates only. */
export interface Message<Data = unknown> {
  readonly specversion: '1.0';
  /** Of the event that it tells of, in one epoch of the log: the same message again has the same id. */
  readonly id: string;
  /** Of the log, from 2 on, once it was put back to an earlier state: revisions begin again where it was put back to. */
  readonly logepoch?: string;
  /** `living-well/<context>`. */
  readonly source: string;
  /** `<context>.<event-name>.v<n>`. */
  readonly type: string;
  /** The stream it is about; also the key, so one stream stays in order. */
  readonly subject: string;
  readonly partitionkey: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly stream: string;
  /** Decimal. Grows within a stream; not every revision is told. */
  readonly revision: string;
  readonly position: string;
  readonly correlationid: string;
  /** Extension of CloudEvents: the trace that it goes on from. */
  readonly traceparent?: string | undefined;
  readonly data: Data;
}

export interface TransactionRunner extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}

export interface Consumer {
  /** Pinned, `<context>.<what-it-does>.v<n>`. What it has passed is not brought again for a type added later. */
  readonly id: string;
  readonly types: readonly string[];
  /** Where its inbox is: the database of its context. */
  readonly database: TransactionRunner;
  /** The effect. SQL through `sql` is one with the inbox row; a command must carry an id derived from the message's. */
  handle(message: Message, sql: Sql): Promise<void>;
  onError?(error: unknown, message: Message): void;
}

/** How many messages a consumer has still to take; those count that it will pass over. */
export interface Behind {
  readonly consumer: string;
  readonly messages: number;
}

/** Integration events between contexts. One contract suite (`../contract`) runs against every adapter. */
export interface Bus {
  /** Durable when it resolves. Publishing the same message again is harmless. */
  publish(messages: readonly Message[]): Promise<void>;
  /** At least once, in order within a stream. A consumer that was never seen before begins with the oldest message. */
  consume(consumer: Consumer): Promise<Subscription>;
  /**
   * What a context told last, as far as it is kept: at most so many, or so many of each partition, the newest first. It is how
   * a context learns that its log was put back to before what it told.
   */
  newest(context: string, most: number): Promise<readonly Message[]>;
  /** Of every consumer that this process runs. */
  behind(): Promise<readonly Behind[]>;
  /**
   * A context is about to publish everything again for a consumer that nobody runs yet: it begins with that, and not with what
   * is kept of before, because it would take the rest for older than what it has seen. Throws when somebody runs it.
   */
  beginAtReplay(consumerId: string, context: string): Promise<void>;
  close(): Promise<void>;
}

/** One topic per context: `living-well.<context>`. */
export function topicOf(type: string): string {
  return `living-well.${type.slice(0, type.indexOf('.'))}`;
}

export { PassingTrouble } from './trouble';
