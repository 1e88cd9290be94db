// Finding one of many services: so many searches a second as come, whether or not the one before was answered.
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { percentile } from './measure.mjs';
import { startProduct } from './processes.mjs';
import { findStatement, freshDatabase, listingsProjection, startEmbeddedPostgres } from './product.mjs';
import { entry } from './report.mjs';

export const DIRECTORY = { services: 50_000, seconds: 30, pages: 200, peers: 40 };
export const QUICK_DIRECTORY = { services: 1_000, seconds: 3, pages: 20, peers: 10 };

const A_SECOND = 50;
const IN_A_TRANSACTION = 200;
/** Of fewer, PostgreSQL rightly reads every row. */
const MANY = 20_000;
const TOWNS = 300;

const SUBJECTS =
  'allotment anger anxiety art bereavement benefits budgeting carers choir company confidence cooking counselling cycling dance debt depression drama drawing employment families fishing football gardening grief hearing housing journalling knitting learning listening loneliness medication memory mindfulness money music parenting peer pottery recovery relationships rent running sewing singing sleep stress swimming trauma volunteering walking woodwork writing yoga'.split(
    ' ',
  );
const KINDS = 'group café clinic circle club course drop-in evening helpline hub morning network project room session space support table walk workshop'.split(' '); // prettier-ignore
const FILLING = `we meet every week with tea and time to talk come as you are nobody has to say anything there is a volunteer at the door who
  knows your name bring a friend if you like the room is warm and step free buses stop outside people who have been through hard times
  themselves run it together learn something new at your own pace and stay as long as it helps you we ring back within two days`.split(/\s+/); // prettier-ignore
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same numbers on every machine. */
const number = (...parts) => createHash('sha256').update(parts.join(' ')).digest().readUInt32BE();
const pick = (list, ...parts) => list[number(...parts) % list.length];
const idOf = (...parts) => {
  const hex = createHash('sha256').update(parts.join(' ')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
const townOf = (n) => ({
  ...{ latitude: 50.3 + (number('lat', n) % 7000) / 1000, longitude: -4.5 + (number('lon', n) % 6000) / 1000 },
  ...{ outward: `ZZ${n % 100}${'ABC'[Math.floor(n / 100)]}`, name: `${pick(['Ash', 'Black', 'Chal', 'Down', 'Elm', 'Fern'], 'a', n)}${pick(['ford', 'ham', 'mouth', 'port', 'ton', 'wick'], 'b', n)} ${n}` }, // prettier-ignore
});

function serviceOf(n) {
  const id = idOf('service', n);
  const agency = idOf('agency', n % 2_000);
  const town = townOf(number('town', n) % TOWNS);
  const [subject, other] = [pick(SUBJECTS, 's', n), pick(SUBJECTS, 'o', n)];
  const about = Array.from({ length: 50 }, (_, i) => pick(FILLING, 'f', n, i)).join(' ');
  const isRemote = n % 10 === 0;
  return {
    ...{ id, organization_id: agency, status: 'active', name: `${town.name} ${subject} ${pick(KINDS, 'k', n)}` },
    organization: { id: agency, name: `Agency ${n % 2_000}`, description: 'Provides services.' },
    description: `Help with ${subject} and ${other}: ${about}.`,
    eligibility_description: pick(['Adults.', 'Anybody over 16.', 'People who live in the town.'], 'e', n),
    ...(n % 3 === 0 ? { minimum_age: 18 } : {}),
    fees: pick(['Free', '£2 a session'], 'p', n),
    assured_date: new Date(Date.now() - (number('d', n) % 150) * 86_400_000).toISOString().slice(0, 10),
    languages: [{ id: idOf('l', n), name: pick(['English', 'English', 'English', 'Polish', 'Welsh'], 'l', n) }],
    schedules: [
      {
        ...{ id: idOf('t', n), freq: 'WEEKLY', interval: 1 + (n % 2), byday: pick(WEEKDAYS, 'w', n) },
        ...{ opens_at: `${String(8 + (n % 6)).padStart(2, '0')}:00`, closes_at: `${14 + (n % 7)}:00` },
      },
    ],
    service_at_locations: [
      {
        id: idOf('at', n),
        location: isRemote
          ? { id: idOf('place', n), location_type: 'virtual', name: 'Online' }
          : {
              ...{ id: idOf('place', n), location_type: 'physical', name: `${town.outward.slice(0, 4)} 1AA` },
              latitude: town.latitude + ((number('y', n) % 200) - 100) / 2000,
              longitude: town.longitude + ((number('x', n) % 200) - 100) / 1300,
            },
      },
    ],
  };
}

/** Through the projection itself, as if a feed had been read. */
async function fill(url, services) {
  const options = '-c role=living_well_provider_directory -c search_path=provider_directory -c synchronous_commit=off';
  const client = new pg.Client({ connectionString: url, options });
  await client.connect();
  try {
    const sql = { query: async (text, values = []) => (await client.query({ name: createHash('sha1').update(text).digest('hex'), text, values: [...values] })).rows }; // prettier-ignore
    const importedAt = new Date().toISOString();
    for (let from = 0; from < services; from += IN_A_TRANSACTION) {
      const events = Array.from({ length: Math.min(IN_A_TRANSACTION, services - from) }, (_, i) => {
        const service = serviceOf(from + i);
        const data = { serviceId: service.id, feedId: idOf('feed'), importId: idOf('import'), precedence: 1, importedAt, service }; // prettier-ignore
        return { event: { type: 'ListingImported', data }, revision: 0n, metadata: { recordedAt: importedAt } };
      });
      await client.query('BEGIN');
      await listingsProjection.project(events, sql);
      await client.query('COMMIT');
    }
    for (const table of ['listing', 'found_listing', 'known_word', 'service_location']) {
      await client.query(`VACUUM ANALYZE ${table}`);
    }
  } finally {
    await client.end();
  }
}

/** What people ask, in turn: words, words that are misspelt, a place, a time, the whole list. */
function questionOf(n) {
  const subject = pick(SUBJECTS, 'q', n);
  const middle = Math.floor(subject.length / 2);
  const wrong = subject.slice(0, middle) + subject[middle + 1] + subject[middle] + subject.slice(middle + 2);
  const { latitude, longitude, outward } = townOf(number('t', n) % TOWNS);
  const at = { latitude: latitude.toFixed(2), longitude: longitude.toFixed(2) };
  return [
    { words: subject },
    { words: `${subject} ${pick(KINDS, 'k', n)}` },
    { words: wrong },
    { words: subject, ...at, within: 16_000 },
    { near: outward.slice(0, 4), within: 5_000 },
    { ...at, open: 'now' },
    { words: subject, language: 'Welsh', free: 'true' },
    {},
  ][n % 8];
}

/** From an address of its own, as each person has one. */
const ask = async (url, path, n) => {
  const answer = await fetch(`${url}${path}`, { headers: { 'x-forwarded-for': `10.9.${(n >> 8) & 255}.${n & 255}` } });
  if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}.`);
  return answer.json();
};

/** Each begins when it is due; its time counts from then, also when the product is behind. */
async function searchesOf(url, seconds) {
  const began = performance.now();
  const times = await Promise.all(
    Array.from({ length: seconds * A_SECOND }, async (_, n) => {
      const due = (n * 1000) / A_SECOND;
      await new Promise((now) => setTimeout(now, Math.max(0, began + due - performance.now())));
      await ask(url, `/api/provider-directory/find?${new URLSearchParams(questionOf(n))}`, n);
      return performance.now() - began - due;
    }),
  );
  return times.slice(A_SECOND);
}

async function inTurn(count, one) {
  const times = [];
  for (let n = 0; n < count; n += 1) {
    const began = performance.now();
    await one(n);
    times.push(performance.now() - began);
  }
  return times;
}

/** Throws when a search reads every service. */
async function assertIndexes(client) {
  const nothing = { words: undefined, near: undefined, termId: undefined, age: undefined, language: undefined, organisationId: undefined, access: false, free: false, remote: false, openIn: undefined, asOf: new Date() }; // prettier-ignore
  const { latitude, longitude } = townOf(1);
  for (const asked of [{}, { words: "'pottery'" }, { near: { latitude, longitude, within: 5_000 } }]) {
    const { text, values } = findStatement({ ...nothing, ...asked }, undefined, 21);
    const { rows } = await client.query(`EXPLAIN ${text}`, [...values]);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    if (/Seq Scan on found_listing/.test(plan)) throw new Error(`A search reads every service:\n${plan}`);
  }
}

export async function measureDirectory(server, { services, seconds, pages, peers }) {
  const databaseUrl = await freshDatabase(server, 'bench_directory');
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const product = await startProduct({ dataDir, databaseUrl, demonstration: false });
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c search_path=provider_directory' });
  try {
    await client.connect();
    await fill(databaseUrl, services);
    if (services >= MANY) await assertIndexes(client);
    const searches = await searchesOf(product.url, seconds);
    const ilike = await inTurn(peers, (n) =>
      client.query(
        `SELECT service FROM listing WHERE status = 'active' AND NOT has_lapsed AND searched_text ILIKE '%' || $1 || '%'
         ORDER BY name, service_id LIMIT 20`,
        [pick(SUBJECTS, 'q', n)],
      ),
    );
    const last = Math.max(1, Math.floor(services / 50));
    const feed = await inTurn(pages, (n) =>
      ask(product.url, `/oruk/services?page=${1 + (number('page', n) % last)}`, n),
    );
    return [
      entry({
        ...{
          id: 'directory-search-p99',
          name: `one of ${services} services found, ${A_SECOND} searches a second, p99`,
        },
        ...{ unit: 'ms', better: 'less', value: percentile(searches, 0.99), limit: '100 ms', limitValue: 100 },
        ...{ peer: 'ILIKE in PostgreSQL, one at a time', peerValue: percentile(ilike, 0.99) },
      }),
      entry({
        ...{ id: 'directory-search-p50', name: 'the same, p50', unit: 'ms', better: 'less' },
        ...{ value: percentile(searches, 0.5), peer: 'ILIKE, one at a time', peerValue: percentile(ilike, 0.5) },
      }),
      entry({
        ...{ id: 'directory-feed-page', name: 'a page of the Open Referral feed, p99', unit: 'ms', better: 'less' },
        ...{ value: percentile(feed, 0.99), limit: '50 ms', limitValue: 50 },
      }),
    ];
  } finally {
    await client.end();
    await product.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

// node bench/directory.mjs [--quick] [--services N]: this measurement alone.
if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, services: { type: 'string' } },
  });
  const size = { ...(values.quick ? QUICK_DIRECTORY : DIRECTORY), ...(values.services && { services: Number(values.services) }) }; // prettier-ignore
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    for (const one of await measureDirectory(server, size)) process.stdout.write(`${JSON.stringify(one)}\n`);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
