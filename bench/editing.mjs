// Fifty people who write in twenty documents at a human pace, in the rooms of the product and in Hocuspocus, each a process of its own.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HocuspocusPage } from './hocuspocus-page.mjs';
import { percentile, until } from './measure.mjs';
import { freshDatabase, ROOT, startEmbeddedPostgres } from './product.mjs';
import { entry } from './report.mjs';

const require = createRequire(import.meta.url);
require('reflect-metadata');
require('../test/faults/register-typescript.cjs');
const Y = require('yjs');
const { EditingPage } = require('../libs/platform/editing/editing-page.ts');
const { Chance } = require('../test/faults/chance.ts');
const { prepareDatabase } = require('../test/editing/kills/kill-run.ts');
const { ROOMS, ServingProcess } = require('../test/editing/kills/serving-process.ts');

export const EDITING = { editors: 50, documents: 20, ms: 20_000, rounds: 3, openDocuments: 200 };
export const QUICK_EDITING = { editors: 10, documents: 4, ms: 3_000, rounds: 1, openDocuments: 20 };

/** Between two keystrokes of one person: about fifty words a minute. */
const [QUICKEST_MS, SLOWEST_MS] = [80, 400];
/** Not counted: a process that has just begun. */
const WARM_UP_MS = 1_000;
const CHARACTERS = 3_000;
const HOCUSPOCUS = join(ROOT, 'bench/hocuspocus-server.mjs');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz     ';

/** The rooms of the product, with their store, behind their own door, without the care plan and signing in. */
class OurPage extends EditingPage {
  constructor(url, documentId) {
    super(`${url}/documents/${documentId}`, { 'x-member': randomUUID() });
  }
}

const contenders = (database, kept) => ({
  ours: { start: () => ServingProcess.start(ROOMS, database), Page: OurPage },
  keeping: { start: () => ServingProcess.start(HOCUSPOCUS, kept), Page: HocuspocusPage, tellsOfStoring: true },
  memory: { start: () => ServingProcess.start(HOCUSPOCUS), Page: HocuspocusPage },
});

const nameOf = (client, clock) => `${client} ${clock}`;

/** What is told of each keystroke, in milliseconds after it left its page. */
async function measureTyping({ start, Page, tellsOfStoring }, { editors, documents, ms }, seed) {
  const server = await start();
  const keystrokes = new Map();
  const lastOf = new Map();
  const names = Array.from({ length: documents }, () => randomUUID());
  const pages = await Promise.all(
    Array.from({ length: editors }, (_, n) => new Page(server.url, names[n % documents]).open()),
  );
  const now = () => performance.now();
  if (tellsOfStoring) {
    server.onTold('stored', ({ vector }) => {
      const at = now();
      for (const [client, clock] of Y.decodeStateVector(Buffer.from(vector, 'base64'))) {
        const last = lastOf.get(client) ?? 0;
        for (let stored = last; stored < clock; stored += 1) {
          const keystroke = keystrokes.get(nameOf(client, stored));
          if (keystroke) keystroke.stored = at - keystroke.sent;
        }
        lastOf.set(client, Math.max(last, clock));
      }
    });
  }
  for (const page of pages) {
    page.doc.on('update', (update, origin) => {
      if (origin !== 'room') return;
      const at = now();
      for (const { id, length } of Y.decodeUpdate(update).structs) {
        for (let n = 0; n < length; n += 1) {
          const keystroke = keystrokes.get(nameOf(id.client, id.clock + n));
          keystroke?.seen.push(at - keystroke.sent);
        }
      }
    });
  }
  const others = (n) => pages.filter((_, other) => other !== n && other % documents === n % documents).length;
  const began = now();
  const typeAt = async (page, n) => {
    const chance = new Chance(seed + n);
    const answers = [];
    for (;;) {
      await new Promise((later) => setTimeout(later, chance.between(QUICKEST_MS, SLOWEST_MS)));
      if (now() - began > WARM_UP_MS + ms) break;
      const client = page.doc.clientID;
      const keystroke = { seen: [], others: others(n), sent: now() };
      keystrokes.set(nameOf(client, Y.getState(page.doc.store, client)), keystroke);
      // Where this person writes: at the end of what is there, as most do.
      const sent = page.write(page.text.length, LETTERS[chance.between(0, LETTERS.length - 1)]);
      answers.push(page.untilSaved(sent).then(() => (keystroke.answered = now() - keystroke.sent)));
    }
    await Promise.all(answers);
  };
  await Promise.all(pages.map(typeAt));
  const all = [...keystrokes.values()];
  const isTold = ({ seen, others, stored }) => seen.length >= others && (!tellsOfStoring || stored !== undefined);
  await until(() => all.every(isTold), 60_000);
  for (const page of pages) page.drop();
  await server.kill();
  return all.filter(({ sent }) => sent - began > WARM_UP_MS);
}

/** What one more open document takes, with one page that has it open, in bytes. */
async function measureMemory({ start, Page }, { openDocuments }) {
  const server = await start();
  const open = async () => {
    const page = await new Page(server.url, randomUUID()).open();
    await page.untilSaved(page.write(0, 'words '.repeat(CHARACTERS / 6)));
    return page;
  };
  const pages = [await open()];
  const before = await server.memory();
  while (pages.length <= openDocuments) pages.push(await open());
  const after = await server.memory();
  for (const page of pages) page.drop();
  await server.kill();
  return (after - before) / openDocuments;
}

const timesOf = (keystrokes, storedIs) => ({
  answered: keystrokes.map(({ answered }) => answered),
  seen: keystrokes.flatMap(({ seen }) => seen),
  both: keystrokes.flatMap((one) => one.seen.map((seen) => Math.max(seen, one[storedIs]))),
});

export async function measureEditing(server, size) {
  const [database, kept] = [
    await freshDatabase(server, 'bench_editing'),
    await freshDatabase(server, 'bench_hocuspocus'),
  ];
  await prepareDatabase(database);
  const each = contenders(database, kept);
  const names = Object.keys(each);
  const told = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < size.rounds; round += 1) {
    for (let i = 0; i < names.length; i += 1) {
      const name = names[(i + round) % names.length];
      told[name].push(...(await measureTyping(each[name], size, 1000 * round)));
    }
  }
  const [ours, keeping, memory] = [
    // Answered is stored, in the rooms of the product.
    timesOf(told.ours, 'answered'),
    timesOf(told.keeping, 'stored'),
    timesOf(told.memory, 'answered'),
  ];
  const of = `${size.editors} people write in ${size.documents} documents`;
  const time = (id, name, [value, peerValue], peer, share, limit = {}) =>
    entry({
      ...{ id: `editing-${id}`, name: `${of}: ${name}`, unit: 'ms', better: 'less', peer },
      ...{ value: percentile(value, share), peerValue: percentile(peerValue, share), ...limit },
    });
  const within = (limitValue) => ({ limit: `${limitValue} milliseconds`, limitValue });
  const seenAndStored = 'a keystroke is stored and seen by another';
  const [inMemory, asItIs] = ['Hocuspocus, in memory', 'Hocuspocus, which keeps 2 s after'];
  return [
    time('stored-and-seen-p50', `${seenAndStored}, p50`, [ours.both, keeping.both], asItIs, 0.5, within(50)),
    time('stored-and-seen-p99', `${seenAndStored}, p99`, [ours.both, keeping.both], asItIs, 0.99, within(150)),
    time('seen-p50', 'a keystroke is seen by another, p50', [ours.seen, memory.seen], inMemory, 0.5),
    time('seen-p99', 'a keystroke is seen by another, p99', [ours.seen, memory.seen], inMemory, 0.99),
    time('answered-p50', 'a keystroke is answered, p50', [ours.answered, memory.answered], inMemory, 0.5),
    time('answered-p99', 'a keystroke is answered, p99', [ours.answered, memory.answered], inMemory, 0.99),
    entry({
      ...{ id: 'editing-memory', name: 'memory of the server for an open document of 3,000 letters', unit: 'KB' },
      ...{ better: 'less', value: (await measureMemory(each.ours, size)) / 1024 },
      ...{ peer: inMemory, peerValue: (await measureMemory(each.memory, size)) / 1024 },
    }),
  ];
}

/** node bench/editing.mjs [--quick]: this measurement alone. */
if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const size = process.argv.includes('--quick') ? QUICK_EDITING : EDITING;
  const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
  const server = await startEmbeddedPostgres({ dataDir });
  process.stdout.write(
    'The rooms of the product as a process with their store and their door, without the care plan and signing in.\n',
  );
  try {
    for (const { name, value, unit, peer, peerValue, limit } of await measureEditing(server, size)) {
      const beside = ` (${peer}: ${peerValue.toPrecision(3)})${limit ? ` (limit: ${limit})` : ''}`;
      process.stdout.write(`${name}: ${value.toPrecision(4)} ${unit}${beside}\n`);
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  process.exit(0);
}
