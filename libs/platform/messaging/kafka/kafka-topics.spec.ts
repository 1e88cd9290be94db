import type { ITopicConfig, Kafka } from 'kafkajs';
import { KafkaTopics } from './kafka-topics';

/** A cluster of so many brokers, as far as making topics goes. */
function clusterOf(brokers: number) {
  const made: ITopicConfig[] = [];
  let asked = 0;
  const admin = {
    connect: () => Promise.resolve(),
    disconnect: () => Promise.resolve(),
    listTopics: () => {
      asked += 1;
      return Promise.resolve(made.map(({ topic }) => topic));
    },
    describeCluster: () => Promise.resolve({ brokers: Array.from({ length: brokers }) }),
    createTopics: ({ topics }: { topics: ITopicConfig[] }) => Promise.resolve(made.push(...topics)),
  };
  return { kafka: { admin: () => admin } as unknown as Kafka, made, asked: () => asked };
}

describe('topics that are made', () => {
  it.each([
    [1, 1, undefined],
    [2, 2, undefined],
    [3, 3, '2'],
    [5, 3, '2'],
  ])('on %i brokers have %i replicas, of which %s must have a message', async (brokers, replicas, inSync) => {
    const { kafka, made } = clusterOf(brokers);
    await new KafkaTopics(kafka, 6).ensure(['one']);
    expect(made).toMatchObject([{ topic: 'one', numPartitions: 6, replicationFactor: replicas }]);
    const settings = Object.fromEntries((made[0]?.configEntries ?? []).map(({ name, value }) => [name, value]));
    expect(settings['min.insync.replicas']).toBe(inSync);
  });

  it('are made once, by whoever asks first, and looked for again after trouble', async () => {
    const { kafka, made, asked } = clusterOf(1);
    const topics = new KafkaTopics(kafka, 6);
    await Promise.all([topics.ensure(['one']), topics.ensure(['one', 'two']), topics.ensure(['two'])]);
    await topics.ensure(['two', 'one']);
    expect([made.map(({ topic }) => topic), asked()]).toEqual([['one', 'two'], 2]);
    topics.forget();
    await topics.ensure(['one']);
    expect([made.length, asked()]).toEqual([2, 3]);
  });
});
