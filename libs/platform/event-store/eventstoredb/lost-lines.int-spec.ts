import { EventStoreDbPeer } from '../../../../test/eventstoredb/peer.mjs';
import { newStream, request, said } from '../contract/event-store.contract';
import type { ReadPage } from '../port/event-store';
import { EventStoreDbEventStore } from './eventstoredb-event-store';

describe('a server that goes away', () => {
  let peer: EventStoreDbPeer;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    peer = await EventStoreDbPeer.start();
    store = new EventStoreDbEventStore(peer.url);
  });
  afterAll(async () => {
    await store.close();
    await peer.stop();
  });

  it('had stored the append whose answer was lost: it is answered, and stored once', async () => {
    const stream = newStream();
    peer.cutNext('the answer');

    const answer = await store.append(request(stream, { events: [said('one'), said('two')] }));

    expect(peer.faultsLeft).toBe(0);
    const stored = await store.readStream(stream);
    expect(stored).toHaveLength(2);
    expect(answer).toMatchObject({ revision: 1n, position: stored[1]?.position });
  });

  it('had stored it for another process, and others wrote since: it is answered with its own place', async () => {
    const stream = newStream();
    const first = await store.append(request(stream));
    const other = new EventStoreDbEventStore(peer.url);
    const one = request(stream, { expectedRevision: first.revision });
    const stored = await other.append(one);
    await other.append(request(stream, { expectedRevision: stored.revision }));

    expect(await store.append(one)).toMatchObject({ revision: stored.revision, position: stored.position });
    expect(await store.readStream(stream)).toHaveLength(3);
    await other.close();
  });

  it('had not stored the append that never arrived: it is stored then', async () => {
    const stream = newStream();
    peer.cutNext('the question');
    expect(await store.append(request(stream))).toMatchObject({ revision: 0n, repeated: false });
    expect(await store.readStream(stream)).toHaveLength(1);
  });

  it('comes out right with many appends at once and the line cut at every kind of moment', async () => {
    for (let i = 0; i < 2; i += 1) {
      peer.cutNext('the answer');
      peer.cutNext('the question');
    }
    const requests = Array.from({ length: 200 }, () => request(newStream()));

    const answers = await Promise.all(requests.map((one) => store.append(one)));

    expect(peer.faultsLeft).toBe(0);
    const stored = await Promise.all(requests.map(({ stream }) => store.readStream(stream)));
    expect(stored.map((events) => events.map(({ position }) => position))).toEqual(
      answers.map(({ position }) => [position]),
    );
  });

  it('is an error when the answer is lost every time; the same command sent later gets the first result', async () => {
    const one = request(newStream());
    for (let i = 0; i < 5; i += 1) peer.cutNext('the answer');

    await expect(store.append(one)).rejects.toThrow(/UNAVAILABLE/);

    const [stored] = await store.readStream(one.stream);
    expect(await store.append(one)).toEqual({ revision: 0n, position: stored?.position, repeated: true });
  });

  it('is known again to a process that started later, by whatever it had stored', async () => {
    const one = request(newStream());
    const answer = await store.append(one);
    const later = new EventStoreDbEventStore(peer.url);
    expect(await later.append(one)).toEqual({ ...answer, repeated: true });
    await later.close();
  });

  it('is followed on from where it was, when it is back on the same port', async () => {
    const seen: string[] = [];
    const errors: unknown[] = [];
    let told: () => void = () => undefined;
    const subscription = store.subscribe(await store.head(), ['gone'], {
      handle: ({ events }: ReadPage) => {
        seen.push(...events.map(({ data }) => data));
        told();
        return Promise.resolve();
      },
      onError: (error) => {
        errors.push(error);
        told();
      },
    });
    const until = async (enough: () => boolean) => {
      while (!enough()) await new Promise<void>((more) => (told = more));
    };
    const say = (text: string) => store.append(request(newStream('gone'), { events: [said(text)] }));
    await say('before');
    await until(() => seen.length === 1);

    await peer.pause();
    await until(() => errors.length > 0);
    await peer.resume();
    await say('after');
    await until(() => seen.length === 2);
    peer.cutLines();
    await say('again');
    await until(() => seen.length === 3);
    await subscription.stop();

    expect(seen.map((data) => (JSON.parse(data) as { text: string }).text)).toEqual(['before', 'after', 'again']);
  });
});
