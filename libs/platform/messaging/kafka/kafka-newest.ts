import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import { PassingTrouble } from '../port/bus';
import { asTrouble, withAdmin } from './kafka-client';

const LONGEST_MS = 15_000;
const MOST_TRIES = 5;

interface Wanted {
  readonly partition: number;
  readonly from: bigint;
  /** Exclusive. */
  readonly to: bigint;
}

/** The last messages of each partition of a topic, the newest of each first; read by a group that is not kept. */
export async function newestTexts(kafka: Kafka, topic: string, most: number): Promise<string[]> {
  const ends = await withAdmin(kafka, async (admin) =>
    (await admin.listTopics()).includes(topic) ? admin.fetchTopicOffsets(topic) : [],
  );
  const wanted = ends
    .map(({ partition, low, high }): Wanted => {
      const [oldest, to] = [BigInt(low), BigInt(high)];
      return { partition, from: to - BigInt(most) > oldest ? to - BigInt(most) : oldest, to };
    })
    .filter(({ from, to }) => from < to);
  if (wanted.length === 0) return [];
  const groupId = `living-well.look.${randomUUID()}`;
  let texts: string[] | undefined;
  for (let tries = 1; !texts; tries += 1) {
    texts = await readRanges(kafka, topic, groupId, wanted).catch(async (error: unknown) => {
      // A broker that has just started makes its table of groups with the first group that it is asked for.
      if (!(error instanceof PassingTrouble) || tries === MOST_TRIES) throw error;
      await setTimeout(100 * 2 ** tries);
      return undefined;
    });
  }
  await withAdmin(kafka, (admin) => admin.deleteGroups([groupId])).catch(() => undefined);
  return texts.reverse();
}

async function readRanges(kafka: Kafka, topic: string, groupId: string, wanted: readonly Wanted[]): Promise<string[]> {
  const texts: string[] = [];
  const left = new Set(wanted.map(({ partition }) => partition));
  const member = kafka.consumer({
    groupId,
    allowAutoTopicCreation: false,
    maxWaitTimeInMs: 100,
    retry: { retries: 8 },
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    await member.connect();
    await member.subscribe({ topics: [topic], fromBeginning: true });
    const all = new Promise<void>((resolve, reject) => {
      timer = global.setTimeout(() => reject(new PassingTrouble('Kafka did not answer in time.')), LONGEST_MS);
      member.on(member.events.CRASH, ({ payload }) => reject(payload.error));
      void member.run({
        autoCommit: false,
        eachMessage: ({ partition, message }) => {
          const range = wanted.find((one) => one.partition === partition);
          const offset = BigInt(message.offset);
          if (range && left.has(partition) && offset >= range.from && offset < range.to) {
            texts.push(message.value?.toString('utf8') ?? '');
          }
          if (range && offset + 1n >= range.to) left.delete(partition);
          if (left.size === 0) resolve();
          return Promise.resolve();
        },
      });
      for (const { partition, from } of wanted) member.seek({ topic, partition, offset: from.toString() });
    });
    await all;
    return texts;
  } catch (error) {
    throw asTrouble(error);
  } finally {
    clearTimeout(timer);
    await member.disconnect().catch(() => undefined);
  }
}
