import { EventStoreDbPeer } from '../../../../test/eventstoredb/peer.mjs';
import { newStream, request, said } from '../contract/event-store.contract';
import type { ReadPage } from '../port/event-store';
import { EventStoreDbEventStore } from './eventstoredb-event-store';

/** Keeps the pages that a follower is handed, and lets a test wait for what it expects of them. */
class Pages {
  readonly all: ReadPage[] = [];
  private told: () => void = () => undefined;

  readonly handle = (page: ReadPage): Promise<void> => {
    this.all.push(page);
    this.told();
    return Promise.resolve();
  };

  get upTo(): bigint {
    return this.all.at(-1)?.upTo ?? 0n;
  }

  async until(enough: () => boolean): Promise<void> {
    while (!enough()) await new Promise<void>((more) => (this.told = more));
  }
}

describe('a follower of EventStoreDB', () => {
  let peer: EventStoreDbPeer;
  let store: EventStoreDbEventStore;
  beforeAll(async () => {
    peer = await EventStoreDbPeer.start({ maxAppendBytes: 4 * 1024 * 1024 });
    store = new EventStoreDbEventStore(peer.url);
    for (let i = 0; i < 15; i += 1) {
      await store.append(request(newStream('old'), { events: Array.from({ length: 100 }, (_, n) => said(String(n))) }));
    }
  });
  afterAll(async () => {
    await store.close();
    await peer.stop();
  });

  it('far behind reaches the head though nothing of its categories is in between', async () => {
    const pages = new Pages();
    const subscription = store.subscribe(0n, ['none'], pages);
    const head = await store.head();
    await pages.until(() => pages.upTo >= head);
    await subscription.stop();
    expect(pages.all.every(({ events }) => events.length === 0)).toBe(true);
  });

  it('at the head is told of every event of others, and of those of the server, that there was nothing for it', async () => {
    const pages = new Pages();
    const subscription = store.subscribe(await store.head(), ['mine'], pages);
    for (let i = 0; i < 5; i += 1) {
      const { position } = await store.append(request(newStream('theirs')));
      await pages.until(() => pages.upTo >= position);
    }
    peer.writeOfItsOwn();
    const { position } = await store.append(request(newStream('mine')));
    await pages.until(() => pages.upTo >= position);
    await subscription.stop();
    expect(pages.all.flatMap(({ events }) => events).map((event) => event.position)).toEqual([position]);
  });

  it('goes on from any position it was told, and misses and repeats nothing', async () => {
    const everything = await store.readAll({ after: 0n, categories: ['old'], limit: 2000 });
    for (const place of [0, 7, 731, 1499]) {
      const from = everything.events[place]?.position ?? 0n;
      const pages = new Pages();
      const subscription = store.subscribe(from, ['old'], pages);
      const head = await store.head();
      await pages.until(() => pages.upTo >= head);
      await subscription.stop();
      expect(pages.all.flatMap(({ events }) => events)).toEqual(everything.events.slice(place + 1));
    }
  });

  it('is sent no more than it can hold while its handler is busy', async () => {
    const from = await store.head();
    const text = 'x'.repeat(20_000);
    for (let i = 0; i < 20; i += 1) {
      await store.append(request(newStream('much'), { events: Array.from({ length: 50 }, () => said(text)) }));
    }
    const before = peer.eventsSent;
    let finish: () => void = () => undefined;
    let handed = 0;
    let first: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => (first = resolve));
    const busy = new Promise<void>((done) => (finish = done));
    let all: () => void = () => undefined;
    const everything = new Promise<void>((resolve) => (all = resolve));
    const subscription = store.subscribe(from, ['much'], {
      batchSize: 10,
      handle: async ({ events }) => {
        handed += events.length;
        first();
        await busy;
        if (handed === 1000) all();
      },
    });
    await begun;
    // What the lines hold on their way is bounded; other work is done meanwhile, so there is time to send too much.
    for (let i = 0; i < 50; i += 1) await store.append(request(newStream('other')));
    expect(handed).toBe(10);
    expect(peer.eventsSent - before).toBeLessThan(500);
    finish();
    await everything;
    await subscription.stop();
    expect(handed).toBe(1000);
  });

  it('sees neither what the server writes for itself nor links, and neither do readers', async () => {
    peer.writeOfItsOwn();
    const { position } = await store.append(request(newStream('last')));
    peer.writeOfItsOwn();
    expect(await store.head()).toBe(position);
    const streams = new Set<string>();
    const pages = new Pages();
    const subscription = store.subscribe(0n, undefined, pages);
    await pages.until(() => pages.upTo >= position);
    await subscription.stop();
    for (const { events } of [...pages.all, await store.readAll({ after: 0n, limit: 5000 })]) {
      for (const { stream } of events) streams.add(stream.slice(0, 5));
    }
    expect([...streams].filter((name) => name.startsWith('$') || name.startsWith('links'))).toEqual([]);
  });
});
