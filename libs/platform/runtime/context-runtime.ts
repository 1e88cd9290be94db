import type { MessageType, MessageTypes } from '@contracts/generated/messages';
import type { Sql } from '../access-control/relationship-facts';
import { ANYONE, type Principal } from '../access-control/principal';
import type { AnyStreamDefinition } from '../decider/stream-definition';
import { consequence, idFrom } from '../event-store/command-context';
import { epochAt } from '../event-store/log-epoch';
import type { ReadPage, Subscription } from '../event-store/port/event-store';
import type { RecordedEvent } from '../event-store/recorded-event';
import type { Consumer, Message } from '../messaging/port/bus';
import { RelayGate } from '../messaging/port/relay-gate';
import { failpoint } from '../observability/failpoint';
import { inBatchSpan, relaying } from '../observability/follow-spans';
import { inSpan } from '../observability/spans';
import { expectMessages } from '../observability/taking';
import type { Checkpointed } from '../projections/checkpointed';
import { CheckpointedFollower } from '../projections/checkpointed';
import type { ContextDatabase } from '../projections/context-database';
import { announceView } from '../projections/live-views';
import type { Replayed } from '../projections/parked-events';
import type { Projection } from '../projections/projection';
import { viewOf } from '../projections/projection';
import type { ContextParts, Execute, MessageConsumer, Publisher, Reaction } from './context-parts';
import type { Publishing } from './publish-again';
import { unlessErased } from './unless-erased';
import { publishAgain } from './publish-again';
import type { PublishedPage } from './published';
import { messageOf, publishedAfter } from './published';
import type { RuntimePorts, Unhandled } from './runtime-ports';
import { secondsUnsent } from './unsent';

const DEADLINES_EVERY_MS = 1000;
const LOOK_AT_MOST_MS = 3000;

/** Runs what a context does by itself: views, what it tells, what it hears, reactions and deadlines. */
export class ContextRuntime {
  private readonly followers = new Map<string, CheckpointedFollower>();
  private readonly gate: RelayGate;
  private readonly consuming: Subscription[] = [];
  /** What this context hears, as the bus knows it. */
  readonly consumers: ReadonlyMap<string, Consumer>;
  private isStopped = false;
  private deadlineTimer: NodeJS.Timeout | undefined;
  private checking: Promise<void> | undefined;

  constructor(
    readonly context: string,
    private readonly ports: RuntimePorts,
    private readonly database: ContextDatabase,
    private readonly execute: Execute,
    private readonly parts: ContextParts,
  ) {
    this.consumers = new Map((parts.consumers ?? []).map((consumer) => [consumer.id, this.asConsumer(consumer)]));
    this.gate = new RelayGate(context, ports.store, ports.bus, database);
  }

  async start(): Promise<void> {
    const { projections = [], publishers = [], reactions = [], followers = [] } = this.parts;
    for (const follower of followers) this.add({ ...follower, categories: undefined });
    for (const projection of projections)
      this.follow(projection, 'at-the-start', (events, sql) => this.project(projection, events, sql));
    for (const publisher of publishers) {
      const publish = (events: readonly RecordedEvent[]) => this.publish(publisher, events);
      this.follow(publisher, 'at-the-start', publish, (event) => publisher.translate(event) !== undefined);
    }
    for (const reaction of reactions) {
      const react = (events: readonly RecordedEvent[]) => this.react(reaction, events);
      this.follow(reaction, 'now', react, (event) => this.commandOf(reaction, event) !== undefined);
    }
    if (publishers.length > 0) await this.lookAtTold();
    await Promise.all([...this.followers.values()].map((follower) => follower.start()));
    for (const consumer of this.consumers.values()) this.consuming.push(await this.ports.bus.consume(consumer));
    this.deadlineTimer = setInterval(() => {
      if (!this.checking) void this.checkDeadlines();
    }, DEADLINES_EVERY_MS);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.deadlineTimer);
    await this.checking;
    await Promise.all(this.consuming.map((subscription) => subscription.stop()));
    await Promise.all([...this.followers.values()].map((follower) => follower.stop()));
  }

  /** Waits, at most two seconds or as long as allowed, until a view has reached a position; throws 503 `view-behind`. */
  async reached(projectionId: string, position: bigint, allowedMs?: number): Promise<void> {
    const follower = this.followers.get(projectionId);
    if (!follower) throw new Error(`No projection ${projectionId} in ${this.context}.`);
    await follower.reach(position, allowedMs);
  }

  /** How far each follower of the log has come. */
  status(): readonly { readonly id: string; readonly position: bigint }[] {
    return [...this.followers.values()].map(({ id, position }) => ({ id, position }));
  }

  /** Why this context publishes nothing; undefined when it does. */
  get relayProblem(): string | undefined {
    return this.gate.problem;
  }

  /** Before anything is recorded, where the bus answers in time; else before the first message. */
  private async lookAtTold(): Promise<void> {
    const looked = this.gate.pass().catch((error: unknown) => this.ports.onError(`${this.context} relay`, error));
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([looked, new Promise((resume) => (timer = setTimeout(resume, LOOK_AT_MOST_MS)))]);
    clearTimeout(timer);
  }

  /**
   * For an operator: publishes again everything that this context has ever told, in order and under the same ids, so that
   * whoever has heard it ignores it. A consumer that is new, and that nobody runs yet, begins with it; start it when this
   * has resolved. What happens meanwhile is told afterwards.
   */
  async publishAgain(newConsumerId?: string): Promise<void> {
    const { bus, store } = this.ports;
    const publishers = this.parts.publishers ?? [];
    const waiting = publishers.flatMap(({ id }) => this.followers.get(id) ?? []);
    // Each would hold a connection while it waits for the lock.
    await Promise.all(waiting.map((follower) => follower.stop()));
    try {
      const publishing = publishers.map((publisher): Publishing => {
        const { id, streams } = publisher;
        const opened = this.opened(streams);
        const publish = async (page: ReadPage) => this.publish(publisher, await opened(page));
        return { id, categories: streams.map(({ category }) => category), publish };
      });
      await publishAgain(this.database, store, publishing, async () => {
        if (newConsumerId) await bus.beginAtReplay(newConsumerId, this.context);
      });
    } finally {
      if (!this.isStopped) await Promise.all(waiting.map((follower) => follower.start()));
    }
  }

  /** A page of what this context has told, in the order of its log, of these types. */
  published(after: bigint, types: readonly string[]): Promise<PublishedPage> {
    const { store, streams } = this.ports;
    const publishers = (this.parts.publishers ?? []).map(({ id, streams: follows, translate }) => ({
      ...{ id, streams: follows, translate },
      position: this.followers.get(id)?.position ?? 0n,
    }));
    return publishedAfter({ context: this.context, store, streams, sql: this.database, publishers }, after, types);
  }

  /** Takes the stream that a follower has parked again, in order; with `without` the event of that revision is left out. */
  async replayEvents(followerId: string, stream: string, without?: bigint): Promise<Replayed> {
    const follower = this.followers.get(followerId);
    if (!follower) throw new Error(`No follower ${followerId} in ${this.context}.`);
    return follower.replay(stream, without);
  }

  /** Seconds since the oldest event was recorded that a publisher has still to look at; 0 when there is none. */
  async oldestUnsent(): Promise<
    readonly { readonly publisher: string; readonly categories: readonly string[]; readonly seconds: number }[]
  > {
    const now = this.ports.clock.now();
    return Promise.all(
      (this.parts.publishers ?? []).map(async ({ id, streams }) => ({
        publisher: id,
        categories: streams.map(({ category }) => category),
        seconds: await secondsUnsent(this.ports.store, streams, this.followers.get(id)?.position ?? 0n, now),
      })),
    );
  }

  /** As `oldestUnsent`, of every view and reaction; `head` is the end of the log. */
  async oldestUnhandled(head: bigint): Promise<readonly Unhandled[]> {
    const now = this.ports.clock.now();
    const secondsOf = async ({ id, streams }: Pick<Projection, 'id' | 'streams'>) => {
      const position = this.followers.get(id)?.position ?? 0n;
      return position >= head ? 0 : secondsUnsent(this.ports.store, streams, position, now);
    };
    const { projections = [], reactions = [] } = this.parts;
    return Promise.all([
      ...projections.map(async (one) => ({ projection: one.id, seconds: await secondsOf(one) })),
      ...reactions.map(async (one) => ({ reaction: one.id, seconds: await secondsOf(one) })),
    ]);
  }

  /**
   * Looks for what has fallen due, by the injected clock, and sends its commands. A look that is under way is waited for and
   * another follows it, since it may have read an earlier clock.
   */
  async checkDeadlines(): Promise<void> {
    const look = (this.checking ?? Promise.resolve()).then(() => this.sendDue());
    this.checking = look;
    await look;
    if (this.checking === look) this.checking = undefined;
  }

  private async sendDue(): Promise<void> {
    const now = this.ports.clock.now();
    for (const deadline of this.parts.deadlines ?? []) {
      const due = await this.orTold(deadline.id, () => deadline.find(this.database, now));
      // One that fails is tried again at the next look; the others are not kept waiting by it.
      for (const { key, command } of due ?? []) {
        const cause = { id: idFrom(deadline.id, key), correlationId: idFrom(deadline.id, key) };
        const context = consequence(deadline.id, cause, now, this.itself());
        await this.orTold(deadline.id, () => unlessErased(this.execute(command(context))));
      }
    }
  }

  private async orTold<Result>(where: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.ports.onError(where, error);
      return undefined;
    }
  }

  /** What these do again after a power cut changes nothing: rows are written anew, ids of messages and commands are the same. */
  private follow(
    { id, streams }: { readonly id: string; readonly streams: readonly AnyStreamDefinition[] },
    begin: 'at-the-start' | 'now',
    take: (events: readonly RecordedEvent[], sql: Sql) => Promise<void>,
    concerns?: (event: RecordedEvent) => boolean,
  ): void {
    const opened = this.opened(streams);
    this.add({
      ...{ id, begin, categories: streams.map(({ category }) => category), durable: false, parks: true },
      handle: async (page, sql) => take(await opened(page), sql),
      ...(concerns && { concerns: async (page: ReadPage) => (await opened(page)).some(concerns) }),
    });
  }

  /** Opens stored events as those of these streams. */
  private opened(streams: readonly AnyStreamDefinition[]): (page: ReadPage) => Promise<readonly RecordedEvent[]> {
    const definitions = new Map(streams.map((stream) => [stream.category, stream]));
    return async (page) => {
      const decoded = await Promise.all(page.events.map((event) => this.ports.streams.decode(definitions, event)));
      return decoded.filter((event) => event !== undefined);
    };
  }

  private add(follower: Checkpointed): void {
    const { store, onError } = this.ports;
    if (this.followers.has(follower.id)) throw new Error(`Two followers of the log are called ${follower.id}.`);
    this.followers.set(follower.id, new CheckpointedFollower(store, this.database, follower, onError));
  }

  private async project(projection: Projection, events: readonly RecordedEvent[], sql: Sql): Promise<void> {
    await inBatchSpan('project', projection.id, events, async () => {
      failpoint('project.before-rows');
      const keys = await projection.project(events, sql);
      failpoint('project.after-rows');
      await announceView(sql, { view: viewOf(projection), keys });
    });
  }

  private async publish(publisher: Publisher, events: readonly RecordedEvent[]): Promise<void> {
    failpoint('publish.before-send');
    const epochs = await this.gate.pass();
    const messages = events.flatMap((event) =>
      messageOf(this.context, publisher, event, epochAt(epochs, event.position)),
    );
    await relaying(publisher.id, messages, (traced) => this.ports.bus.publish(traced));
    failpoint('publish.after-send');
  }

  private async react(reaction: Reaction, events: readonly RecordedEvent[]): Promise<void> {
    for (const event of events) {
      const command = this.commandOf(reaction, event);
      if (!command) continue;
      const after = { traceparent: event.metadata.traceparent };
      await inSpan('react', { after, fields: { 'living_well.follower': reaction.id } }, async () => {
        failpoint('react.before-command');
        await unlessErased(this.execute(command));
        failpoint('react.after-command');
      });
    }
  }

  private commandOf(reaction: Reaction, event: RecordedEvent): object | undefined {
    const cause = { id: event.id, correlationId: event.metadata.correlationId };
    return reaction.react(event, consequence(reaction.id, cause, this.ports.clock.now(), this.itself()));
  }

  private asConsumer(consumer: MessageConsumer): Consumer {
    expectMessages(consumer.id);
    return {
      id: consumer.id,
      types: consumer.types,
      database: this.database,
      handle: async (message, sql) => {
        const cause = { id: message.id, correlationId: message.correlationid };
        const context = consequence(consumer.id, cause, this.ports.clock.now(), this.itself());
        const tools = { execute: this.execute, sql, context };
        await unlessErased(consumer.handle(message as Message<MessageTypes[MessageType]>, tools));
      },
      onError: (error) => this.ports.onError(consumer.id, error),
    };
  }

  private itself(): Principal {
    return { ...ANYONE, role: 'service', context: this.context };
  }
}
