import { randomUUID } from 'node:crypto';
import { ConfigResourceTypes } from 'kafkajs';
import { Listening, linked, OTHER_TYPE, told, TELLING_TYPE } from '../contract/told';
import type { OpenedKafka } from './fixtures/open-kafka';
import { everythingIn } from './fixtures/everything-in';
import { openKafka } from './fixtures/open-kafka';
import { withAdmin } from './kafka-client';
import { MessagesNoLongerKept } from './kafka-places';
import { KafkaTopics } from './kafka-topics';

const newStream = () => `introduction-${randomUUID()}`;
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe('the bus on Kafka', () => {
  let opened: OpenedKafka;
  beforeEach(async () => {
    opened = await openKafka();
  });
  afterEach(() => opened.close());
  const newListening = (types?: readonly string[]) =>
    new Listening(`outcomes.test-${randomUUID()}.v1`, opened.database, types);
  /** What was told of messages that are no longer kept: which consumer, and where it goes on. */
  const gaps = () =>
    opened.errors.flatMap(({ consumer, error }) =>
      error instanceof MessagesNoLongerKept ? [[consumer, error.code]] : [],
    );
  /** Everything in the topic of a type, as it is kept. */
  const kept = (type: string) => everythingIn(opened.kafka, opened.topicOf(type), `${opened.prefix}${randomUUID()}`);

  it('keeps a message as the JSON of its CloudEvent, a stream in one partition, under its key and in order', async () => {
    const streams = upTo(8).map(newStream);
    const batch = upTo(4).flatMap((revision) => streams.map((stream) => told(stream, revision)));
    await opened.connect().publish(batch);
    const found = await kept(TELLING_TYPE);
    for (const stream of streams) {
      const ofStream = found.filter(({ key }) => key === stream);
      expect(ofStream.map(({ value }) => value)).toEqual(upTo(4).map((n) => JSON.stringify(told(stream, n))));
      expect(new Set(ofStream.map(({ partition }) => partition)).size).toBe(1);
    }
    expect(new Set(found.map(({ partition }) => partition)).size).toBeGreaterThan(1);
    expect(found[0]?.headers).toEqual({
      'content-type': 'application/cloudevents+json; charset=UTF-8',
      type: TELLING_TYPE,
    });
  });

  it('makes a topic that is missing, and leaves one that is there as it is', async () => {
    const theirs = opened.topicOf(OTHER_TYPE);
    await withAdmin(opened.kafka, (admin) => admin.createTopics({ topics: [{ topic: theirs, numPartitions: 2 }] }));
    await opened.connect().publish([told(newStream(), 0), linked(newStream(), 0)]);
    const ours = opened.topicOf(TELLING_TYPE);
    const { topics, resources } = await withAdmin(opened.kafka, async (admin) => ({
      topics: (await admin.fetchTopicMetadata({ topics: [ours, theirs] })).topics,
      resources: (
        await admin.describeConfigs({
          includeSynonyms: false,
          resources: [{ type: ConfigResourceTypes.TOPIC, name: ours, configNames: ['retention.ms', 'cleanup.policy'] }],
        })
      ).resources,
    }));
    const partitionsOf = (name: string) => topics.find((topic) => topic.name === name)?.partitions.length;
    expect([partitionsOf(ours), partitionsOf(theirs)]).toEqual([6, 2]);
    const entries = resources[0]?.configEntries.map(({ configName, configValue }) => [configName, configValue]) ?? [];
    expect(Object.fromEntries(entries)).toEqual({ 'retention.ms': '1209600000', 'cleanup.policy': 'delete' });
  });

  it('hears of a context whose topic nobody has made yet', async () => {
    const listening = newListening([TELLING_TYPE, OTHER_TYPE]);
    const [one, two] = [newStream(), `person-${randomUUID()}`];
    const bus = opened.connect();
    await bus.publish([told(one, 0)]);
    await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 1);
    await opened.connect().publish([linked(two, 0)]);
    await listening.until(async () => (await listening.effects()).length === 2);
    expect(await listening.effects()).toEqual([`${one}@0`, `${two}@0`]);
  });

  it('gives messages that are in the topic several times one effect each', async () => {
    const streams = [newStream(), newStream()];
    const batch = upTo(5).flatMap((revision) => streams.map((stream) => told(stream, revision)));
    const [one, other] = [opened.connect(), opened.connect()];
    await one.publish(batch);
    await Promise.all([one.publish(batch), other.publish(batch)]);
    expect(await kept(TELLING_TYPE)).toHaveLength(30);
    const listening = newListening();
    await one.consume(listening);
    await listening.until(async () => (await one.behind()).every(({ messages }) => messages === 0));
    for (const stream of streams) expect(await listening.effectsOf(stream)).toEqual(upTo(5));
  });

  it('goes on where it was when a consumer is stopped in the middle, the message in hand finished', async () => {
    const stream = newStream();
    const bus = opened.connect();
    await bus.publish(upTo(20).map((revision) => told(stream, revision)));
    const listening = newListening();
    let taken = 0;
    let inHand: () => void = () => undefined;
    let goOn: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (inHand = resolve));
    const held = new Promise<void>((resolve) => (goOn = resolve));
    listening.before = async ({ revision }) => {
      taken += 1;
      if (revision !== '7') return;
      inHand();
      await held;
    };
    const first = await bus.consume(listening);
    await begun;
    const stopped = first.stop();
    goOn();
    await stopped;
    expect(await listening.effectsOf(stream)).toEqual(upTo(8));
    await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 20);
    expect(await listening.effectsOf(stream)).toEqual(upTo(20));
    // The place was saved, so nothing that had its effect was so much as tried again.
    expect(taken).toBe(20);
  });

  it('shares the partitions among two members of a group, and gives those of one that leaves to the other', async () => {
    const ids = randomUUID();
    const members = upTo(2).map((which) => {
      const one = new Listening(`outcomes.shared-${ids}.v1`, opened.database);
      const by: string[] = [];
      one.before = ({ stream }) => void by.push(stream);
      return { one, by, bus: opened.connect(), which };
    });
    const [first, second] = members as [(typeof members)[0], (typeof members)[0]];
    const streams = upTo(40).map(newStream);
    const round = (revision: number) => first.bus.publish(streams.map((stream) => told(stream, revision)));
    await first.bus.consume(first.one);
    const leaving = await second.bus.consume(second.one);
    let revision = 0;
    // Until the group has settled, one of the two has them all.
    while (first.by.length === 0 || second.by.length === 0) {
      await round(revision);
      revision += 1;
      await first.one.until(async () => (await first.one.effects()).length === 40 * revision);
    }
    await leaving.stop();
    const before = second.by.length;
    await round(revision);
    await first.one.until(async () => (await first.one.effects()).length === 40 * (revision + 1));
    expect(second.by).toHaveLength(before);
    for (const stream of streams) expect(await first.one.effectsOf(stream)).toEqual(upTo(revision + 1));
  });

  it('says when messages are gone that a consumer had not taken, and goes on with the oldest that is kept', async () => {
    const listening = newListening();
    const bus = opened.connect();
    const stream = newStream();
    await bus.publish(upTo(3).map((revision) => told(stream, revision)));
    const first = await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 3);
    await first.stop();
    await bus.publish(upTo(6).map((revision) => told(stream, revision + 3)));
    const topic = opened.topicOf(TELLING_TYPE);
    await withAdmin(opened.kafka, async (admin) => {
      const used = (await admin.fetchTopicOffsets(topic)).find(({ high }) => high === '9');
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: used?.partition ?? 0, offset: '7' }] });
    });
    await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 5);
    expect(await listening.effectsOf(stream)).toEqual([0, 1, 2, 7, 8]);
    expect(gaps()).toEqual([[listening.id, 'goes-on-at-7']]);
  });

  it('goes on from the start of a topic that was taken away and made anew', async () => {
    const listening = newListening();
    const stream = newStream();
    const bus = opened.connect();
    await bus.publish(upTo(3).map((revision) => told(stream, revision)));
    const first = await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 3);
    await first.stop();
    const topic = opened.topicOf(TELLING_TYPE);
    await withAdmin(opened.kafka, (admin) => admin.deleteTopics({ topics: [topic] }));
    await new KafkaTopics(opened.kafka, 6).ensure([topic]);
    await bus.consume(listening);
    const again = opened.connect();
    await again.publish(upTo(5).map((revision) => told(stream, revision)));
    await listening.until(async () => (await listening.effects()).length === 5);
    expect(await listening.effectsOf(stream)).toEqual(upTo(5));
  });

  it('begins at the replay for a consumer that is to begin there, and for none that runs', async () => {
    const bus = opened.connect();
    const stream = newStream();
    await bus.publish(upTo(6).map((revision) => told(stream, revision)));
    const topic = opened.topicOf(TELLING_TYPE);
    await withAdmin(opened.kafka, async (admin) => {
      const used = (await admin.fetchTopicOffsets(topic)).find(({ high }) => high === '6');
      await admin.deleteTopicRecords({ topic, partitions: [{ partition: used?.partition ?? 0, offset: '4' }] });
    });
    const listening = newListening();
    await bus.beginAtReplay(listening.id, 'intake');
    await bus.publish(upTo(6).map((revision) => told(stream, revision)));
    await bus.consume(listening);
    await listening.until(async () => (await listening.effects()).length === 6);
    expect(await listening.effectsOf(stream)).toEqual(upTo(6));
    expect(gaps()).toEqual([]);
    await expect(bus.beginAtReplay(listening.id, 'intake')).rejects.toThrow(`${listening.id} is running`);
  });
});
