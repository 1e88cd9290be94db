// The commissioner's pages over a year of a whole place, beside counting one figure of that year from its facts with plain SQL.
// Alone: node bench/figures.mjs [--quick]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { putFigures } from '../test/journeys/published-figures.mjs';
import { Visitor } from '../test/journeys/visitor.mjs';
import { median } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { freshDatabase, startEmbeddedPostgres } from './product.mjs';
import { entry } from './report.mjs';

export const FIGURES = { people: 100_000, loads: 30 };
export const QUICK_FIGURES = { people: 5_000, loads: 5 };
const MONTHS = 12;
const PATH = `/api/assurance/figures?periods=${MONTHS}`;

/** What a dashboard without published figures would count from: one row for each thing that happened to somebody. */
async function fillFacts(pool, people) {
  await pool.query('CREATE TABLE fact (person_id integer, kind text, happened_on date)');
  await pool.query(
    `INSERT INTO fact SELECT person, kind, date '2025-01-01' + (person % 365) + extra
     FROM generate_series(1, $1) person, (VALUES ('introduced', 0), ('key-worker', 4), ('helped', 21)) one (kind, extra)`,
    [people],
  );
  await pool.query('CREATE INDEX fact_by_person ON fact (person_id, kind); ANALYZE fact');
}
const COUNT_LIVE = `SELECT date_trunc('month', helped.happened_on) AS month, count(*) AS people,
    percentile_disc(0.5) WITHIN GROUP (ORDER BY helped.happened_on - introduced.happened_on) AS median
  FROM fact introduced JOIN fact helped USING (person_id)
  WHERE introduced.kind = 'introduced' AND helped.kind = 'helped' GROUP BY 1`;

async function timed(work) {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Pages of figures: median of so many loads over HTTP, signed in, each of them recorded. */
export async function measureFigures(server, { people, loads }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const databaseUrl = await freshDatabase(server, 'figures');
  const product = await startProduct({ dataDir, databaseUrl });
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const commissioner = new Visitor(product.url, 'commissioner');
    await commissioner.signIn('commissioner');
    const { body } = await commissioner.ask('GET', PATH);
    const query = (text, values) => pool.query(text, values);
    await putFigures(query, body.definitions, { now: new Date(), months: MONTHS, people: people / MONTHS });
    await fillFacts(pool, people);
    const [ours, live] = [[], []];
    for (let load = 0; load < loads; load += 1) {
      ours.push(await timed(() => commissioner.ask('GET', PATH)));
      live.push(await timed(() => pool.query(COUNT_LIVE)));
    }
    return [
      entry({
        ...{
          id: 'figures-year',
          name: `every figure of a year of ${people} people, over HTTP`,
          unit: 'ms',
          better: 'less',
        },
        ...{ value: median(ours), peer: 'one of them counted from facts with SQL', peerValue: median(live) },
        ...{ limit: 'half a second', limitValue: 500 },
      }),
    ];
  } finally {
    await pool.end();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    const size = process.argv.includes('--quick') ? QUICK_FIGURES : FIGURES;
    process.stdout.write(`${JSON.stringify(await measureFigures(server, size), null, 2)}\n`);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
