import type { Kafka } from 'kafkajs';
import type { Subscription } from '../../event-store/port/event-store';
import type { Behind, Bus, Consumer, Message } from '../port/bus';
import { topicOf } from '../port/bus';
import type { RetryPolicy } from '../port/inbox';
import { defaultRetry } from '../port/inbox';
import { assertPublishable } from '../port/message-schema';
import { kafkaClient, withAdmin } from './kafka-client';
import { KafkaConsumption } from './kafka-consumption';
import { messagesBehind, placeAtEnd } from './kafka-places';
import { newestTexts } from './kafka-newest';
import { KafkaSender } from './kafka-sender';
import { KafkaTopics } from './kafka-topics';

export interface KafkaBusOptions {
  /** `host:port` of some brokers of one cluster. */
  readonly brokers: readonly string[];
  /** Of the topics that are made here; 6 by default. */
  readonly partitions?: number;
  /** Before the name of every topic and group, so that several installations can share a cluster. */
  readonly prefix?: string;
  readonly retry?: RetryPolicy;
  /** How long the partitions of a process that says nothing wait for another one, in milliseconds; ten seconds by default. */
  readonly sessionMs?: number;
  readonly onError?: (consumerId: string, error: unknown) => void;
}

/** One topic per context, key = stream id, one group per consumer. Nothing here waits for Kafka but `publish`. */
export class KafkaBus implements Bus {
  private readonly kafka: Kafka;
  private readonly topics: KafkaTopics;
  private readonly sender: KafkaSender;
  private readonly running = new Set<KafkaConsumption>();

  constructor(private readonly options: KafkaBusOptions) {
    this.kafka = kafkaClient(options.brokers);
    this.topics = new KafkaTopics(this.kafka, options.partitions ?? 6);
    this.sender = new KafkaSender(this.kafka, this.topics, this.topicOf);
  }

  async publish(messages: readonly Message[]): Promise<void> {
    if (messages.length === 0) return;
    messages.forEach(assertPublishable);
    await this.sender.send(messages);
  }

  consume(consumer: Consumer): Promise<Subscription> {
    const { retry = defaultRetry, sessionMs = 10_000, onError } = this.options;
    const consumed = {
      consumer,
      groupId: this.groupOf(consumer.id),
      topics: [...new Set(consumer.types.map(this.topicOf))],
      sessionMs,
    };
    const consumption = new KafkaConsumption(this.kafka, this.topics, consumed, retry, (error) =>
      onError?.(consumer.id, error),
    );
    this.running.add(consumption);
    const stop = async () => {
      this.running.delete(consumption);
      await consumption.stop();
    };
    return Promise.resolve({ stop });
  }

  async newest(context: string, most: number): Promise<readonly Message[]> {
    const texts = await newestTexts(this.kafka, this.topicOf(`${context}.`), most);
    return texts.map((text) => JSON.parse(text) as Message);
  }

  async behind(): Promise<readonly Behind[]> {
    if (this.running.size === 0) return [];
    return withAdmin(this.kafka, (admin) =>
      Promise.all(
        [...this.running].map(async ({ consumed: { consumer, groupId, topics } }) => ({
          consumer: consumer.id,
          messages: await messagesBehind(admin, groupId, topics),
        })),
      ),
    );
  }

  async beginAtReplay(consumerId: string, context: string): Promise<void> {
    const topic = this.topicOf(`${context}.`);
    await this.topics.ensure([topic]);
    await placeAtEnd(this.kafka, this.groupOf(consumerId), [topic]);
  }

  /** Throws PassingTrouble when no broker at this address answers. */
  static async greet(broker: string): Promise<void> {
    await withAdmin(kafkaClient([broker]), (admin) => admin.describeCluster());
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((consumption) => consumption.stop()));
    this.running.clear();
    await this.sender.close();
  }

  private readonly topicOf = (type: string): string => `${this.options.prefix ?? ''}${topicOf(type)}`;

  private groupOf(consumerId: string): string {
    return `${this.options.prefix ?? ''}${consumerId}`;
  }
}
