import type { Consumer as Member, EachBatchPayload, Kafka } from 'kafkajs';
import type { Subscription } from '../../event-store/port/event-store';
import type { Consumer } from '../port/bus';
import type { RetryPolicy } from '../port/inbox';
import { receive } from '../port/inbox';
import { asTrouble } from './kafka-client';
import type { Places } from './kafka-places';
import { MessagesNoLongerKept, placesOf } from './kafka-places';
import type { KafkaTopics } from './kafka-topics';

const PARTITIONS_AT_ONCE = 6;
const LONGEST_BETWEEN_BEATS_MS = 1000;
/** Beats in the time in which a member that says nothing is still taken for one. */
const BEATS = 4;
const SAVE_EVERY_MS = 1000;
const LONGEST_PAUSE_MS = 5000;
/** How long a stop waits for what is in hand, and then for the group to be left; the inbox makes anything later harmless. */
const LONGEST_IN_HAND_MS = 4000;
const LONGEST_LEAVE_MS = 1000;

export interface Consumed {
  readonly consumer: Consumer;
  readonly groupId: string;
  readonly topics: readonly string[];
  /** How long the partitions of a member that says nothing wait for somebody else, in milliseconds. */
  readonly sessionMs: number;
}

/**
 * A member of the consumer's group for as long as it is wanted, whatever becomes of brokers and connections. kafkajs may hand
 * over messages of partitions that it has lost: the inbox alone makes the effect happen once and in order.
 */
export class KafkaConsumption implements Subscription {
  private readonly stopping = new AbortController();
  private readonly stopped = new Promise<void>((resolve) => {
    this.stopping.signal.addEventListener('abort', () => resolve());
  });
  private readonly running: Promise<void>;
  private readonly inHand = new Set<Promise<void>>();
  /** Of the present membership; a rebalance begins another. */
  private places: Promise<Places> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly kafkaTopics: KafkaTopics,
    readonly consumed: Consumed,
    private readonly retry: RetryPolicy,
    private readonly onError: (error: unknown) => void,
  ) {
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await atMost(LONGEST_IN_HAND_MS, Promise.allSettled(this.inHand));
    await atMost(LONGEST_LEAVE_MS, this.running);
  }

  private async run(): Promise<void> {
    let failures = 0;
    while (!this.stopping.signal.aborted) {
      const began = Date.now();
      try {
        await this.beMember();
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.onError(asTrouble(error));
        failures = Date.now() - began > LONGEST_PAUSE_MS ? 1 : failures + 1;
        await atMost(Math.min(LONGEST_PAUSE_MS, 50 * 2 ** failures) * (0.5 + Math.random() / 2), this.stopped);
      }
    }
  }

  /** Until it is told to stop; throws when kafkajs gives up. */
  private async beMember(): Promise<void> {
    const { groupId, topics, sessionMs } = this.consumed;
    await this.orStopped(this.kafkaTopics.ensure(topics));
    const member = this.kafka.consumer({
      groupId,
      allowAutoTopicCreation: false,
      heartbeatInterval: beatEveryMs(sessionMs),
      sessionTimeout: sessionMs,
      // So long is waited for members that do not come to a rebalance, and for the answer over a line that was lost.
      rebalanceTimeout: 2 * sessionMs,
      // Over a line that was lost in silence each try is waited for; whoever becomes a member anew comes by another line.
      retry: { retries: 1 },
      // How long a fetch waits for something new, and with it a stop or a rebalance.
      maxWaitTimeInMs: 500,
    });
    const crashed = new Promise<never>((_, reject) => {
      member.on(member.events.CRASH, ({ payload }) => reject(payload.error));
    });
    crashed.catch(() => undefined);
    member.on(member.events.GROUP_JOIN, ({ payload }) => {
      this.places = placesOf(this.kafka, groupId, payload.memberAssignment, this.onError);
      this.places.catch(() => undefined);
    });
    const connecting = member.connect();
    try {
      await this.orStopped(connecting);
      // Whether nothing was saved yet or what was saved is no longer kept: repeats do no harm, what is left out does.
      await this.orStopped(member.subscribe({ topics: [...topics], fromBeginning: true }));
      await this.takeTurns(member, crashed);
    } catch (error) {
      this.kafkaTopics.forget();
      throw error;
    } finally {
      const disconnect = () => member.disconnect().catch(() => undefined);
      if (this.stopping.signal.aborted) void connecting.then(disconnect, () => undefined);
      await atMost(LONGEST_LEAVE_MS, disconnect());
    }
  }

  private async takeTurns(member: Member, crashed: Promise<never>): Promise<void> {
    const started = member.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: PARTITIONS_AT_ONCE,
      eachBatch: async (batch) => {
        const taking = this.take(batch);
        this.inHand.add(taking);
        await taking.finally(() => this.inHand.delete(taking));
      },
    });
    started.catch(() => undefined);
    await Promise.race([started.then(() => this.stopped), crashed, this.stopped]);
  }

  /** One partition's messages, one after the other; what was handled is saved even when the next one is not. */
  private async take({ batch, heartbeat, resolveOffset, commitOffsetsIfNecessary }: EachBatchPayload): Promise<void> {
    const { topic, partition } = batch;
    const { places } = this;
    const expected = await places;
    const place = `${topic} ${partition}`;
    const beating = beatMeanwhile(heartbeat, beatEveryMs(this.consumed.sessionMs), this.stopping.signal);
    let savedAt = Date.now();
    let reached: bigint | undefined;
    const save = async () => {
      if (reached === undefined) return;
      const partitions = [{ partition, offset: String(reached) }];
      reached = undefined;
      savedAt = Date.now();
      await commitOffsetsIfNecessary({ topics: [{ topic, partitions }] });
    };
    try {
      for (const { offset, value, headers } of batch.messages) {
        const next = expected?.get(place);
        if (next !== undefined && next < BigInt(offset)) {
          this.onError(new MessagesNoLongerKept(place, BigInt(offset)));
        }
        const text = value?.toString() ?? '';
        if (beating.lost.aborted) break;
        if (this.isMeant(headers?.['type']?.toString(), text)) {
          const handled = await receive(this.consumed.consumer, text, this.retry, beating.lost);
          if (handled === 'stopped') break;
        }
        if (places !== this.places) break;
        reached = BigInt(offset) + 1n;
        expected?.set(place, reached);
        resolveOffset(offset);
        if (Date.now() - savedAt > SAVE_EVERY_MS) await save();
      }
    } finally {
      beating.end();
      await save();
    }
    await heartbeat();
  }

  /** What does not say of which type it is, nobody else may be told of: it is taken, and parked. */
  private isMeant(header: string | undefined, text: string): boolean {
    const type = header ?? typeIn(text);
    return type === undefined || this.consumed.consumer.types.includes(type);
  }

  /** What is begun with Kafka may take its time; a stop does not wait for it. */
  private async orStopped(begun: Promise<void>): Promise<void> {
    begun.catch(() => undefined);
    await Promise.race([begun, this.stopped]);
    this.stopping.signal.throwIfAborted();
  }
}

async function atMost(ms: number, awaited: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([awaited, over]).finally(() => clearTimeout(timer));
}

const beatEveryMs = (sessionMs: number) => Math.min(LONGEST_BETWEEN_BEATS_MS, Math.ceil(sessionMs / BEATS));

/** Keeps the place in the group while a message takes long. `lost` when there is a rebalance, or when told to stop. */
function beatMeanwhile(heartbeat: () => Promise<void>, everyMs: number, stopping: AbortSignal) {
  const failed = new AbortController();
  const timer = setInterval(() => void heartbeat().catch(() => failed.abort()), everyMs);
  return { lost: AbortSignal.any([stopping, failed.signal]), end: () => clearInterval(timer) };
}

function typeIn(text: string): string | undefined {
  try {
    const { type } = JSON.parse(text) as { type?: unknown };
    return typeof type === 'string' ? type : undefined;
  } catch {
    return undefined;
  }
}
