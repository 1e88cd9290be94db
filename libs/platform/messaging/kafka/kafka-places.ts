import type { Admin, Kafka } from 'kafkajs';
import { asTrouble, withAdmin } from './kafka-client';

/** Messages that a consumer had not taken are not there: kept for too short a time, or the topic was made anew. */
export class MessagesNoLongerKept extends Error {
  readonly code: string;

  constructor(place: string, goesOnAt: bigint) {
    super(
      `Partition ${place} no longer holds what is to be taken next; it goes on at ${goesOnAt}. Ask the owner of the topic for a replay.`,
    );
    this.name = 'MessagesNoLongerKept';
    this.code = `goes-on-at-${goesOnAt}`;
  }
}

/** `topic partition` -> the offset that comes next. */
export type Places = Map<string, bigint>;

/** Where a group goes on in the partitions that are its member's. Tells of those where what it has not taken is gone. */
export async function placesOf(
  kafka: Kafka,
  groupId: string,
  assigned: Readonly<Record<string, readonly number[]>>,
  tell: (gap: MessagesNoLongerKept) => void,
): Promise<Places> {
  return withAdmin(kafka, async (admin) => {
    const places: Places = new Map();
    for (const [topic, mine] of Object.entries(assigned)) {
      for (const { partition, saved, low, high } of await progressOf(admin, groupId, topic)) {
        if (!mine.includes(partition)) continue;
        const place = `${topic} ${partition}`;
        const isKept = saved >= low && saved <= high;
        if (!isKept) tell(new MessagesNoLongerKept(place, low));
        places.set(place, isKept ? saved : low);
      }
    }
    return places;
  });
}

/** How many messages of these topics a group has still to take. */
export async function messagesBehind(admin: Admin, groupId: string, topics: readonly string[]): Promise<number> {
  const progress = await Promise.all(topics.map((topic) => progressOf(admin, groupId, topic)));
  const behind = progress.flat().map(({ saved, low, high }) => Number(high - (saved < low ? low : saved)));
  return behind.reduce((sum, one) => sum + Math.max(0, one), 0);
}

/** `saved` is 0 where the group has never saved a place, and less where kafkajs has found that what it saved is gone. */
async function progressOf(admin: Admin, groupId: string, topic: string) {
  const ends = await admin.fetchTopicOffsets(topic);
  const saved = (await admin.fetchOffsets({ groupId, topics: [topic] })).flatMap(({ partitions }) => partitions);
  return ends.map(({ partition, low, high }) => {
    const offset = saved.find((one) => one.partition === partition)?.offset ?? '-1';
    return { partition, low: BigInt(low), high: BigInt(high), saved: BigInt(offset === '-1' ? 0 : offset) };
  });
}

/** Has a group that nobody runs begin after what the topics hold now. Throws when somebody runs it. */
export async function placeAtEnd(kafka: Kafka, groupId: string, topics: readonly string[]): Promise<void> {
  const ends = await withAdmin(kafka, async (admin) => {
    const { groups } = await admin.describeGroups([groupId]);
    if (groups.some(({ members }) => members.length > 0)) {
      throw new Error(`The consumer ${groupId} is running; stop it in every process first.`);
    }
    return Promise.all(topics.map(async (topic) => ({ topic, partitions: await admin.fetchTopicOffsets(topic) })));
  });
  const member = kafka.consumer({
    groupId,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    retry: { retries: 8 },
  });
  try {
    await member.connect();
    await member.subscribe({ topics: [...topics], fromBeginning: true });
    const joined = new Promise<void>((resolve, reject) => {
      member.on(member.events.GROUP_JOIN, () => resolve());
      member.on(member.events.CRASH, ({ payload }) => reject(payload.error));
    });
    joined.catch(() => undefined);
    await member.run({ autoCommit: false, eachBatchAutoResolve: false, eachBatch: () => Promise.resolve() });
    await joined;
    await member.commitOffsets(
      ends.flatMap(({ topic, partitions }) =>
        partitions.map(({ partition, high }) => ({ topic, partition, offset: high })),
      ),
    );
  } catch (error) {
    throw asTrouble(error);
  } finally {
    await member.disconnect().catch(() => undefined);
  }
}
