// What the second wall costs the page that a person opens first: every question that it asks, with and without it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { walk } from '../test/journeys/one-person.mjs';
import { alternate, atOnce } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { freshDatabase } from './product.mjs';
import { entry } from './report.mjs';

/** Of the journey: they have decided and were handed over. */
const UNTIL_HANDED_OVER = 19;

const ASKED = (personId) => [
  ...['introductions', 'huddle-outcomes', 'clocks', 'engagement'].map(
    (part) => `/api/intake/people/${personId}/${part}`,
  ),
  ...['plan', 'decisions', 'hand-overs', 'farewell'].map((part) => `/api/care-plan/people/${personId}/${part}`),
  `/api/outcomes/people/${personId}/progress`,
];

const WALLED = `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_policies WHERE policyname = 'read_for_a_subject'`;

/** The page of somebody who has a team, a plan, decisions and a hand-over; the wall is taken down and put up again around all rows, in turn. */
export async function measurePersonsPage(server, { rounds, ms }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const databaseUrl = await freshDatabase(server, 'bench_page');
  const product = await startProduct({ dataDir, databaseUrl, demonstration: false });
  const owner = new pg.Client({ connectionString: databaseUrl });
  try {
    await owner.connect();
    const { person, personId } = await walk(product.url, () => undefined, { to: UNTIL_HANDED_OVER });
    const { rows: tables } = await owner.query(WALLED);
    const stand = async (how) => {
      for (const { name } of tables) await owner.query(`ALTER TABLE ${name} ${how} ROW LEVEL SECURITY`);
      await open();
    };
    const open = () => Promise.all(ASKED(personId).map((path) => person.get(path)));
    const measured = async (how) => {
      await stand(how);
      return atOnce(1, ms, open);
    };
    const told = await alternate({ walled: () => measured('ENABLE'), bare: () => measured('DISABLE') }, { rounds });
    return [
      entry({
        ...{
          id: 'persons-page',
          name: 'the page of one person behind the second wall, p50',
          unit: 'ms',
          better: 'less',
        },
        ...{ value: told.walled.p50, peer: 'the same page without it', peerValue: told.bare.p50 },
        ...{ limit: '1.3 times that', limitValue: told.bare.p50 * 1.3 },
      }),
    ];
  } finally {
    await owner.end();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
