import { systemClock } from '@platform/event-store/command-context';
import { ContextDatabase } from '@platform/projections/context-database';
import { ContextRuntime } from '@platform/runtime/context-runtime';
import { Platform } from '@platform/runtime/platform.module';
import { talkProjection } from '@platform/runtime/talk.fixtures';
import type { FaultyDatabase } from './faulty-database';
import { same } from './same';
import { MASTER_KEY, sendingTo } from './work';

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Fills the view anew from the start of the log under another name, and holds it against the live one row for row. */
export async function assertViewIsThatOfTheLog(faulty: FaultyDatabase, number: number): Promise<void> {
  const version = `anew${number}`;
  const platform = await Platform.open({
    databaseUrl: faulty.url, masterKey: MASTER_KEY, clock: systemClock, log: silent, internalUrl: () => '', dataDir: '',
  }); // prettier-ignore
  const database = await ContextDatabase.open({ url: faulty.url, context: 'intake', rows: [], migrations: [] });
  const projection = talkProjection(version);
  const runtime = new ContextRuntime('intake', platform, database, sendingTo(platform.streams), {
    projections: [projection],
  });
  try {
    await runtime.start();
    await runtime.reached(projection.id, await platform.store.head(), 60_000);
    const rowsOf = (of: string) =>
      database.query(
        'SELECT talk_id, said, answered, words, due_on FROM talk_view WHERE version = $1 ORDER BY talk_id',
        [of],
      );
    const [live, anew] = [await rowsOf('v1'), await rowsOf(version)];
    same('rows of the live view, and of the view filled from the start of the log', live, anew);
  } finally {
    await runtime.stop();
    await database.query('DELETE FROM talk_view WHERE version = $1', [version]);
    await database.close();
    await platform.onApplicationShutdown();
  }
}
