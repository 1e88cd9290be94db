import type { TestDatabase } from '../../testing/test-database';
import { testDatabase } from '../../testing/test-database';
import { TcpProxy } from '../../testing/tcp-proxy';
import { newStream, request, said } from '../contract/event-store.contract';
import { PostgresEventStore, preparePostgresEventStore } from './postgres-event-store';

describe('an append whose outcome is not known', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let store: PostgresEventStore;
  let direct: PostgresEventStore;
  beforeAll(async () => {
    database = await testDatabase();
    await preparePostgresEventStore(database.url);
    proxy = await TcpProxy.before(database.url);
    store = new PostgresEventStore(proxy.url);
    direct = new PostgresEventStore(database.url);
  });
  afterAll(async () => {
    await store.close();
    await direct.close();
    await proxy.close();
    await database.drop();
  });

  it('was stored, when the line was cut after the commit and before the answer: it is answered, and stored once', async () => {
    const [stream, before] = [newStream(), proxy.cutSoFar];
    proxy.cutNext('the answer', 'append-group');

    const answer = await store.append(request(stream, { events: [said('one'), said('two')] }));

    expect(proxy.cutSoFar).toBe(before + 1);
    const stored = await direct.readStream(stream);
    expect(stored).toHaveLength(2);
    expect(answer).toEqual({ revision: 1n, position: stored[1]?.position, repeated: true });
  });

  it('was not stored, when the line was cut before it arrived: it is stored then', async () => {
    const stream = newStream();
    proxy.cutNext('the question', 'append-group');
    expect(await store.append(request(stream))).toMatchObject({ revision: 0n, repeated: false });
    expect(await direct.readStream(stream)).toHaveLength(1);
  });

  it('comes out right with many at once and the line cut at every kind of moment', async () => {
    const before = proxy.cutSoFar;
    for (let i = 0; i < 3; i += 1) {
      proxy.cutNext('the answer', 'append-group');
      proxy.cutNext('the question', 'append-group');
    }
    const requests = Array.from({ length: 900 }, () => request(newStream()));

    const answers = await Promise.all(requests.map((one) => store.append(one)));

    expect(proxy.cutSoFar).toBe(before + 6);
    const stored = await Promise.all(requests.map(({ stream }) => direct.readStream(stream)));
    expect(stored.map((events) => events.map(({ position }) => position))).toEqual(
      answers.map(({ position }) => [position]),
    );
  });

  it('comes out right when the line is lost and nobody says so: it is not waited for without end', async () => {
    const line = await TcpProxy.before(database.url);
    const prompt = new PostgresEventStore(`${line.url}?query_timeout=200`);
    await prompt.append(request(newStream()));
    const requests = Array.from({ length: 40 }, () => request(newStream()));
    line.vanish();

    const answers = await Promise.all(requests.map((one) => prompt.append(one)));

    const stored = await Promise.all(requests.map(({ stream }) => direct.readStream(stream)));
    expect(stored.map((events) => events.map(({ position }) => position))).toEqual(
      answers.map(({ position }) => [position]),
    );
    await prompt.close();
    await line.close();
  });

  it('is an error when the line is cut every time; the same command sent later gets the first result', async () => {
    const one = request(newStream());
    for (let i = 0; i < 5; i += 1) proxy.cutNext('the answer', 'append-group');

    await expect(store.append(one)).rejects.toThrow('Connection terminated');

    const [stored] = await direct.readStream(one.stream);
    expect(await store.append(one)).toEqual({ revision: 0n, position: stored?.position, repeated: true });
  });
});
