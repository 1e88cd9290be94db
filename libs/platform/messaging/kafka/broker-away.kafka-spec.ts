import { randomUUID } from 'node:crypto';
import { Listening, retryAtOnce, told } from '../contract/told';
import { PassingTrouble } from '../port/bus';
import type { OpenedKafka } from './fixtures/open-kafka';
import { brokers, openKafka } from './fixtures/open-kafka';
import { KafkaBus } from './kafka-bus';

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);
const broker = async (what: 'stop' | 'start') => {
  const { status } = await fetch(`${process.env['TEST_KAFKA_CONTROL'] ?? ''}/${what}`, { method: 'POST' });
  expect(status).toBe(204);
};

describe('when the broker is away', () => {
  let opened: OpenedKafka;
  beforeEach(async () => {
    opened = await openKafka();
  });
  afterEach(() => opened.close());

  it('everything that is published arrives once and in order, with the broker killed and started on the way', async () => {
    const listening = new Listening(`outcomes.away-${randomUUID()}.v1`, opened.database);
    const bus = opened.connect();
    const streams = upTo(5).map(() => `introduction-${randomUUID()}`);
    await bus.consume(listening);
    const failures: unknown[] = [];
    let coming: Promise<void> | undefined;
    // As a follower of the log does: the same again until it is taken.
    const publish = async (revision: number): Promise<void> => {
      await bus.publish(streams.map((stream) => told(stream, revision))).catch(async (error: unknown) => {
        failures.push(error);
        if (failures.length === 3) coming = broker('start');
        await new Promise((turn) => setTimeout(turn, 20));
        return publish(revision);
      });
    };
    for (const revision of upTo(30)) {
      if (revision === 10) await broker('stop');
      await publish(revision);
    }
    await coming;
    expect(failures.length).toBeGreaterThanOrEqual(3);
    expect(failures.filter((error) => !(error instanceof PassingTrouble))).toEqual([]);
    await listening.until(async () => (await listening.effects()).length >= 150);
    for (const stream of streams) expect(await listening.effectsOf(stream)).toEqual(upTo(30));
    expect(await listening.parked()).toEqual([]);
  }, 90_000);

  it('starts, is told by its errors that nobody answers, and ends without waiting for anybody', async () => {
    const errors: unknown[] = [];
    let tell: () => void = () => undefined;
    const heard = new Promise<void>((resolve) => (tell = resolve));
    const nobody = '127.0.0.1:1';
    const onError = (_: string, error: unknown) => {
      errors.push(error);
      tell();
    };
    const bus = new KafkaBus({ brokers: [nobody], retry: retryAtOnce(), onError });
    await bus.consume(new Listening('outcomes.nobody.v1', opened.database));
    await expect(bus.publish([told('introduction-1', 0)])).rejects.toBeInstanceOf(PassingTrouble);
    await expect(KafkaBus.greet(nobody)).rejects.toMatchObject({
      name: 'PassingTrouble',
      code: 'KafkaJSConnectionError',
    });
    await KafkaBus.greet(brokers[0] ?? '');
    await heard;
    expect(errors[0]).toBeInstanceOf(PassingTrouble);
    await bus.close();
    await expect(bus.publish([told('introduction-1', 0)])).rejects.toThrow('closed');
  });
});
