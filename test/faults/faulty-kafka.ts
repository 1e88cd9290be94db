import { setTimeout as pause } from 'node:timers/promises';
import { everythingIn } from '@platform/messaging/kafka/fixtures/everything-in';
import { kafkaClient, withAdmin } from '@platform/messaging/kafka/kafka-client';
import { messagesBehind } from '@platform/messaging/kafka/kafka-places';
import { topicOf } from '@platform/messaging/port/bus';
import { TELLING_TYPE } from '@platform/messaging/contract/told';
import { TcpProxy } from '@platform/testing/tcp-proxy';
import type { startKafka, StartedKafka } from '../../tools/kafka/start-kafka.mjs';
import { freePort } from '../../tools/free-ports.mjs';
import type { KeptMessages } from './kept-messages';
import type { Name } from './schedule';
import { consumers } from './work';

const TOPIC = topicOf(TELLING_TYPE);
const LOOKED_AT_EVERY_MS = 50;

export type StartKafka = typeof startKafka;

/** A Kafka of a run's own that can be killed and paused, with a line to it for each process that can be cut. */
export class FaultyKafka implements KeptMessages {
  readonly eachOnce = false;

  private constructor(
    private readonly broker: StartedKafka,
    readonly lines: Readonly<Record<Name, TcpProxy>>,
  ) {}

  static async start(start: StartKafka): Promise<FaultyKafka> {
    const before = async (port: number) => TcpProxy.before(`kafka://127.0.0.1:${port}`);
    const ports = { first: await freePort(), second: await freePort() };
    const lines = { first: await before(ports.first), second: await before(ports.second) };
    const reachedAt = (name: Name) => Number(new URL(lines[name].url).port);
    const names: readonly Name[] = ['first', 'second'];
    const more = names.map((name) => ({ port: ports[name], reachedAt: reachedAt(name) }));
    const broker = await start({ more }).catch(async (error: unknown) => {
      await Promise.all(names.map((name) => lines[name].close()));
      throw error;
    });
    return new FaultyKafka(broker, lines);
  }

  /** For a client that nothing happens to but what happens to the broker. */
  get brokers(): readonly string[] {
    return [this.broker.brokers];
  }

  brokersOf(name: Name): readonly string[] {
    return [new URL(this.lines[name].url).host];
  }

  /** Nobody answers until `bringBack`: killed in the midst of its work, or only stopped in it. */
  async takeAway(signal: 'SIGKILL' | 'SIGSTOP'): Promise<void> {
    await (signal === 'SIGKILL' ? this.broker.stop() : this.broker.pause());
  }

  async bringBack(signal: 'SIGKILL' | 'SIGSTOP'): Promise<void> {
    await (signal === 'SIGKILL' ? this.broker.start() : this.broker.resume());
  }

  /** Until the group of a consumer is at rest with so many members. */
  async untilMembers(consumerId: string, count: number): Promise<void> {
    for (;;) {
      const members = await this.untilAnswered(async (admin) => {
        const { groups } = await admin.describeGroups([consumerId]);
        return groups[0]?.state === 'Stable' ? groups[0].members.length : undefined;
      });
      if (members === count) return;
      await pause(LOOKED_AT_EVERY_MS);
    }
  }

  async all(): Promise<readonly string[]> {
    const client = kafkaClient(this.brokers);
    return (await everythingIn(client, TOPIC)).map(({ value }) => value);
  }

  async put(texts: readonly string[]): Promise<void> {
    const producer = kafkaClient(this.brokers).producer({ allowAutoTopicCreation: false });
    await producer.connect();
    // One after the other, so that they are kept in this order.
    for (const value of texts) {
      const messages = [{ key: streamIn(value), value, headers: { type: TELLING_TYPE } }];
      await producer.send({ topic: TOPIC, acks: -1, messages });
    }
    await producer.disconnect();
  }

  async putAgain(texts: readonly string[]): Promise<void> {
    await this.put(texts);
  }

  async waiting(): Promise<string> {
    const waiting = await this.untilAnswered(async (admin) => {
      if (!(await admin.listTopics()).includes(TOPIC)) return [];
      return Promise.all(consumers.map(async ({ id }) => ({ id, count: await messagesBehind(admin, id, [TOPIC]) })));
    });
    return waiting
      .filter(({ count }) => count > 0)
      .map(({ id, count }) => `${id}: ${count}`)
      .join(', ');
  }

  async stop(): Promise<void> {
    for (const line of Object.values(this.lines)) await line.close();
    await this.broker.close();
  }

  /** Asks until the broker answers: it may have been killed a moment ago. */
  private async untilAnswered<Answer>(ask: Parameters<typeof withAdmin<Answer>>[1]): Promise<Answer> {
    for (;;) {
      try {
        return await withAdmin(kafkaClient(this.brokers), ask);
      } catch {
        await pause(LOOKED_AT_EVERY_MS);
      }
    }
  }
}

/** The key under which it was sent; any for what says of no stream. */
function streamIn(text: string): string {
  return /"stream":"([^"]+)"/.exec(text)?.[1] ?? 'nobody';
}
