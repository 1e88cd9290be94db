import { randomUUID } from 'node:crypto';
import { PostgresEventStore, preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { testDatabase } from '../testing/test-database';
import { talkStream } from './talk.fixtures';
import { secondsUnsent } from './unsent';

it('is the age of the oldest event that is still to be told, and nothing when there is none', async () => {
  const test = await testDatabase();
  await preparePostgresEventStore(test.url);
  const store = new PostgresEventStore(test.url);
  const append = async (stream: string, recordedAt: string) => {
    const events = [{ id: randomUUID(), type: 'Said', data: '{}', metadata: JSON.stringify({ recordedAt }) }];
    return (await store.append({ stream, events, expectedRevision: 'no-stream', commandId: randomUUID() })).position;
  };
  await append(`other-${randomUUID()}`, '2026-03-02T08:00:00.000Z');
  const told = await append(`talk-${randomUUID()}`, '2026-03-02T09:00:00.000Z');
  await append(`talk-${randomUUID()}`, '2026-03-02T09:00:20.000Z');
  const last = await append(`talk-${randomUUID()}`, '2026-03-02T09:00:30.000Z');
  const unsent = (after: bigint, now: string) => secondsUnsent(store, [talkStream], after, new Date(now));
  expect(await unsent(0n, '2026-03-02T09:01:00.000Z')).toBe(60);
  expect(await unsent(told, '2026-03-02T09:01:00.000Z')).toBe(40);
  expect(await unsent(last, '2026-03-02T09:01:00.000Z')).toBe(0);
  // Clocks of two processes need not agree.
  expect(await unsent(told, '2026-03-02T09:00:19.000Z')).toBe(0);
  await store.close();
  await test.drop();
});
