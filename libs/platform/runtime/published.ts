import type { RecordedEvent } from '../event-store/recorded-event';
import type { EventStore } from '../event-store/port/event-store';
import type { Streams } from '../event-store/streams';
import { categoryOf } from '../event-store/port/event-store';
import type { Message } from '../messaging/port/bus';
import { epochAt, epochsOf } from '../event-store/log-epoch';
import { messageIdOf } from '../messaging/port/relay-gate';
import type { Sql } from '../access-control/relationship-facts';
import { leftOutBy } from '../projections/parked-events';
import type { Publisher } from './context-parts';

const EVENTS_AT_ONCE = 500;

/** A part of what a context has told others, by position in its log. */
export interface PublishedPage {
  readonly messages: readonly Message[];
  /** Everything up to here has been looked at; decimal. */
  readonly upTo: string;
  /** Up to here nothing more will be told: every publisher has come as far, and no stream is parked before it; decimal. */
  readonly settledUpTo: string;
  readonly hasMore: boolean;
}

/** What was told of an event, under an epoch of the log: nothing, or one message. */
export function messageOf(context: string, publisher: Publisher, event: RecordedEvent, epoch: number): Message[] {
  const told = publisher.translate(event);
  if (!told) return [];
  return [
    {
      specversion: '1.0',
      id: messageIdOf(event.id, epoch),
      ...(epoch > 1 && { logepoch: String(epoch) }),
      source: `living-well/${context}`,
      type: told.type,
      subject: event.stream,
      partitionkey: event.stream,
      time: event.metadata.recordedAt,
      datacontenttype: 'application/json',
      stream: event.stream,
      revision: event.revision.toString(),
      position: event.position.toString(),
      correlationid: event.metadata.correlationId,
      ...(event.metadata.traceparent && { traceparent: event.metadata.traceparent }),
      data: told.data,
    },
  ];
}

export interface Telling {
  readonly context: string;
  readonly store: EventStore;
  readonly streams: Streams;
  readonly sql: Sql;
  readonly publishers: readonly (Publisher & { readonly position: bigint })[];
}

/** What was published after a position, read from the log through the publishers; at most one page, so memory is bounded. */
export async function publishedAfter(
  { context, store, streams, sql, publishers }: Telling,
  after: bigint,
  types: readonly string[],
): Promise<PublishedPage> {
  if (publishers.length === 0) return { messages: [], upTo: String(after), settledUpTo: String(after), hasMore: false };
  const definitions = new Map(publishers.flatMap((one) => one.streams.map((stream) => [stream.category, stream])));
  const page = await store.readAll({ after, categories: [...definitions.keys()], limit: EVENTS_AT_ONCE });
  const leftOut = new Map(await Promise.all(publishers.map(async ({ id }) => [id, await leftOutBy(id, sql)] as const)));
  const epochs = await epochsOf(sql);
  const messages: Message[] = [];
  for (const stored of page.events) {
    const telling = publishers.filter(
      (one) =>
        stored.position <= one.position &&
        one.streams.some(({ category }) => category === categoryOf(stored.stream)) &&
        leftOut.get(one.id)?.(stored) === false,
    );
    if (telling.length === 0) continue;
    const event = await streams.decode(definitions, stored);
    if (!event) continue;
    const epoch = epochAt(epochs, event.position);
    messages.push(...telling.flatMap((publisher) => messageOf(context, publisher, event, epoch)));
  }
  const [first] = await sql.query<{ position: string | null }>(
    'SELECT min(position) AS position FROM parked_event WHERE follower = ANY($1)',
    [publishers.map(({ id }) => id)],
  );
  const limits = publishers.map(({ position }) => position);
  if (first?.position) limits.push(BigInt(first.position) - 1n);
  return {
    messages: messages.filter(({ type }) => types.includes(type)),
    upTo: page.upTo.toString(),
    settledUpTo: limits.reduce((least, one) => (one < least ? one : least), page.upTo).toString(),
    hasMore: page.events.length === EVENTS_AT_ONCE,
  };
}
