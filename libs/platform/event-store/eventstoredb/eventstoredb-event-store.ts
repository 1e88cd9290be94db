import { EventStoreDBClient } from '@eventstore/db-client';
import type {
  Appended,
  AppendRequest,
  EventStore,
  ReadAll,
  ReadPage,
  StoredEvent,
  Subscriber,
  Subscription,
} from '../port/event-store';
import { credentialsIn } from './connection-string';
import { LogFollower } from './log-follower';
import { LogReader } from './log-reader';
import { StreamAppender } from './stream-appender';

/** The server takes 100 calls on one connection at a time, and a follower is a call that does not end. */
const FOLLOWERS_ON_ONE_CONNECTION = 64;

/** EventStoreDB, or KurrentDB, from version 23.10 on. Positions are commit positions. */
export class EventStoreDbEventStore implements EventStore {
  private readonly client: EventStoreDBClient;
  private readonly forFollowers: EventStoreDBClient[] = [];
  private readonly reader: LogReader;
  private readonly appender: StreamAppender;
  private readonly followers = new Set<Subscription>();
  private followersSoFar = 0;

  /** `url` is a connection string, `esdb://user:password@host:2113?tls=true`. Connects on first use. */
  constructor(private readonly url: string) {
    this.client = EventStoreDBClient.connectionString(url);
    this.reader = new LogReader(this.client);
    this.appender = new StreamAppender(this.client, credentialsIn(url), this.reader);
  }

  append(request: AppendRequest): Promise<Appended> {
    return this.appender.append(request);
  }

  async readStream(stream: string, fromRevision = 0n): Promise<readonly StoredEvent[]> {
    const found = await this.reader.readStream(stream, fromRevision);
    this.appender.learn(stream, fromRevision, found);
    return found.map(({ event }) => event);
  }

  readAll(request: ReadAll): Promise<ReadPage> {
    return this.reader.readAll(request);
  }

  subscribe(from: bigint, categories: readonly string[] | undefined, subscriber: Subscriber): Subscription {
    const follower = new LogFollower(this.clientForFollowers(), this.reader, from, categories, subscriber);
    this.followers.add(follower);
    return {
      stop: async () => {
        this.followers.delete(follower);
        await follower.stop();
      },
    };
  }

  head(): Promise<bigint> {
    return this.reader.head();
  }

  async close(): Promise<void> {
    await Promise.all([...this.followers].map((follower) => follower.stop()));
    await this.appender.drain();
    await Promise.all([this.client, ...this.forFollowers].map((client) => client.dispose()));
  }

  private clientForFollowers(): EventStoreDBClient {
    const place = Math.floor(this.followersSoFar / FOLLOWERS_ON_ONE_CONNECTION);
    this.followersSoFar += 1;
    return (this.forFollowers[place] ??= EventStoreDBClient.connectionString(this.url));
  }
}
