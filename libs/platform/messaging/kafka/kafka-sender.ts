import { Partitioners } from 'kafkajs';
import type { Kafka, Producer } from 'kafkajs';
import type { Message } from '../port/bus';
import { PassingTrouble } from '../port/bus';
import { asTrouble } from './kafka-client';
import type { KafkaTopics } from './kafka-topics';

const MESSAGES_AT_ONCE = 500;
const LONGEST_MS = 5000;
const LONGEST_PAUSE_MS = 2000;

/** A producer, and whether somebody is sending with it. */
interface Lent {
  readonly producer: Producer;
  sending: number;
  retired: boolean;
}

/**
 * Sends with one idempotent producer for the process. After any failure that one is given up for a new one: kafkajs counts on
 * with numbers that the broker may not have seen. While no broker answers, one call at a time finds out whether one does and
 * the others fail at once, because a publisher holds a connection to its database meanwhile.
 */
export class KafkaSender {
  private lent: Promise<Lent> | undefined;
  private failures = 0;
  private notBefore = 0;
  private trying = 0;
  private closed = false;

  constructor(
    private readonly kafka: Kafka,
    private readonly topics: KafkaTopics,
    private readonly topicOf: (type: string) => string,
  ) {}

  /** Resolves when every in-sync replica has them. Throws PassingTrouble when Kafka cannot be reached in time. */
  async send(messages: readonly Message[]): Promise<void> {
    if (this.closed) throw new PassingTrouble('The bus is closed.');
    if (this.failures > 0 && (this.trying > 0 || Date.now() < this.notBefore)) {
      throw new PassingTrouble('Kafka did not answer a moment ago.');
    }
    this.trying += 1;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const code = 'LATE';
      const fail = () => reject(Object.assign(new PassingTrouble('Kafka did not answer in time.'), { code }));
      timer = setTimeout(fail, LONGEST_MS);
    });
    const sending = this.sendAll(messages);
    // Once it is late nobody else hears of it.
    sending.catch(() => undefined);
    try {
      await Promise.race([sending, late]);
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.notBefore = Date.now() + Math.min(LONGEST_PAUSE_MS, 20 * 2 ** this.failures);
      this.topics.forget();
      this.retire();
      throw asTrouble(error);
    } finally {
      clearTimeout(timer);
      this.trying -= 1;
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    const lent = await this.lent?.catch(() => undefined);
    this.retire();
    await lent?.producer.disconnect().catch(() => undefined);
  }

  private async sendAll(messages: readonly Message[]): Promise<void> {
    await this.topics.ensure([...new Set(messages.map(({ type }) => this.topicOf(type)))]);
    this.lent ??= this.connect();
    const lent = await this.lent;
    lent.sending += 1;
    try {
      for (let from = 0; from < messages.length; from += MESSAGES_AT_ONCE) {
        await this.sendSome(lent.producer, messages.slice(from, from + MESSAGES_AT_ONCE));
      }
    } finally {
      lent.sending -= 1;
      if (lent.retired && lent.sending === 0) void lent.producer.disconnect().catch(() => undefined);
    }
  }

  private async sendSome(producer: Producer, messages: readonly Message[]): Promise<void> {
    const topics = [...new Set(messages.map(({ type }) => this.topicOf(type)))];
    await producer.sendBatch({
      acks: -1,
      topicMessages: topics.map((topic) => ({
        topic,
        messages: messages
          .filter(({ type }) => this.topicOf(type) === topic)
          .map((message) => ({
            key: message.stream,
            value: JSON.stringify(message),
            headers: { 'content-type': 'application/cloudevents+json; charset=UTF-8', type: message.type },
          })),
      })),
    });
  }

  private async connect(): Promise<Lent> {
    const producer = this.kafka.producer({
      idempotent: true,
      maxInFlightRequests: 1,
      allowAutoTopicCreation: false,
      createPartitioner: Partitioners.DefaultPartitioner,
    });
    await producer.connect();
    return { producer, sending: 0, retired: false };
  }

  private retire(): void {
    const giveUp = (lent: Lent) => {
      lent.retired = true;
      if (lent.sending === 0) void lent.producer.disconnect().catch(() => undefined);
    };
    void this.lent?.then(giveUp, () => undefined);
    this.lent = undefined;
  }
}
