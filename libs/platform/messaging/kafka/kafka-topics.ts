import type { Kafka } from 'kafkajs';
import { withAdmin } from './kafka-client';

const FOURTEEN_DAYS_MS = 14 * 24 * 60 * 60 * 1000;
const MOST_REPLICAS = 3;

/** Makes the topics that are not there yet; one that is there is left as it is. */
export class KafkaTopics {
  private readonly there = new Set<string>();
  private making: Promise<void> | undefined;

  constructor(
    private readonly kafka: Kafka,
    /** Never changed afterwards: another number would send a stream to another partition, past what waits in the first. */
    private readonly partitions: number,
  ) {}

  /** One at a time: whoever comes second finds topics that every broker knows, or fails with the first. */
  async ensure(topics: readonly string[]): Promise<void> {
    while (!topics.every((topic) => this.there.has(topic))) {
      this.making ??= this.make(topics).finally(() => (this.making = undefined));
      await this.making;
    }
  }

  /** After trouble: a topic may have been taken away. */
  forget(): void {
    this.there.clear();
  }

  private async make(topics: readonly string[]): Promise<void> {
    const unsure = topics.filter((topic) => !this.there.has(topic));
    if (unsure.length === 0) return;
    await withAdmin(this.kafka, async (admin) => {
      const existing = await admin.listTopics();
      const missing = unsure.filter((topic) => !existing.includes(topic));
      if (missing.length === 0) return;
      const { brokers } = await admin.describeCluster();
      const replicationFactor = Math.min(MOST_REPLICAS, brokers.length);
      for (const topic of missing) {
        await admin.createTopics({
          topics: [
            {
              topic,
              numPartitions: this.partitions,
              replicationFactor,
              configEntries: [
                { name: 'cleanup.policy', value: 'delete' },
                { name: 'retention.ms', value: String(FOURTEEN_DAYS_MS) },
                ...(replicationFactor === MOST_REPLICAS ? [{ name: 'min.insync.replicas', value: '2' }] : []),
              ],
            },
          ],
        });
      }
    });
    for (const topic of unsure) this.there.add(topic);
  }
}
