// npm run bench -- --json FILE: every measurement beside its peer in one run, as a table, a JSON file and docs/performance.md.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAccess } from './access.mjs';
import { measureAppends } from './appends.mjs';
import { BOARD, measureBoard, QUICK_BOARD } from './board.mjs';
import { measureCommands } from './commands.mjs';
import { DIRECTORY, measureDirectory, QUICK_DIRECTORY } from './directory.mjs';
import { EDITING, measureEditing, QUICK_EDITING } from './editing.mjs';
import { FIGURES, measureFigures, QUICK_FIGURES } from './figures.mjs';
import { measureFollowing } from './follows.mjs';
import { measureGrowing } from './growth.mjs';
import { median } from './measure.mjs';
import { measurePersonsPage } from './page.mjs';
import { startProduct } from './processes.mjs';
import { ROOT, startEmbeddedPostgres } from './product.mjs';
import { measureReads } from './reads.mjs';
import { measureRebuilds } from './rebuilds.mjs';
import { measureRelays } from './relays.mjs';
import { entry } from './report.mjs';
import { measureRevocation, QUICK_REVOCATION, REVOCATION } from './revocation.mjs';
import { measureVersions } from './versions.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } });
const size = values.quick
  ? {
      rounds: 1,
      ms: 500,
      logEvents: 20_000,
      plans: 16,
      viewsInARound: 20,
      starts: 1,
      longLog: 50_000,
      board: QUICK_BOARD,
      figures: QUICK_FIGURES,
      editing: QUICK_EDITING,
      directory: QUICK_DIRECTORY,
      revocation: QUICK_REVOCATION,
    }
  : {
      rounds: 5,
      ms: 1_500,
      logEvents: 50_000,
      plans: 64,
      viewsInARound: 100,
      starts: 5,
      longLog: 1_000_000,
      board: BOARD,
      figures: FIGURES,
      editing: EDITING,
      directory: DIRECTORY,
      revocation: REVOCATION,
    };

/** From an empty data directory, then again with what is there, to the line that says it is ready. */
async function measureStarts(times) {
  const [cold, warm] = [[], []];
  for (let n = 0; n < times; n += 1) {
    const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
    for (const kind of [cold, warm]) {
      const product = await startProduct({ dataDir });
      kind.push(product.ms / 1000);
      await product.stop();
    }
    await rm(dataDir, { recursive: true, force: true });
  }
  return [
    entry({ id: 'start-cold', name: 'cold start, built', value: median(cold), unit: 's', better: 'less' }),
    entry({ id: 'start-warm', name: 'warm start', value: median(warm), unit: 's', better: 'less' }),
  ];
}

const round = (number) => (number === undefined ? '' : Number(number.toPrecision(3)).toLocaleString('en-GB'));
const rowOf = ({ name, value, unit, peer, peerValue, ratio, limit, ratioToLimit }) => [
  name,
  `${round(value)} ${unit}`,
  peer ? `${peer}: ${round(peerValue)}` : '',
  round(ratio),
  limit ? `${limit}: ${round(ratioToLimit)}` : '',
];

const dataDir = await mkdtemp(join(tmpdir(), 'living-well-bench-'));
const server = await startEmbeddedPostgres({ dataDir });
const entries = [];
try {
  for (const [what, measure] of [
    ['appends', () => measureAppends(server, size)],
    ['reads', () => measureReads(server, size)],
    ['rebuilds', () => measureRebuilds(server, size)],
    ['growth', () => measureGrowing(server, size)],
    ['following', () => measureFollowing(server, size)],
    ['relays', () => measureRelays(server, size)],
    ['access', () => measureAccess(server, size)],
    ['the page of a person', () => measurePersonsPage(server, size)],
    ['objections', () => measureRevocation(server, size.revocation)],
    ['versions', () => measureVersions(server, size)],
    ['commands', () => measureCommands(server, size)],
    ['the huddle board', () => measureBoard(server, size.board)],
    ['figures', () => measureFigures(server, size.figures)],
    ['writing together', () => measureEditing(server, size.editing)],
    ['the directory', () => measureDirectory(server, size.directory)],
    ['starts', () => measureStarts(size.starts)],
  ]) {
    process.stdout.write(`Measuring ${what}…\n`);
    entries.push(...(await measure()));
  }
} finally {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}

const table = [
  '| Work | Ours | Peer | Times the peer | Share of the limit |',
  '| --- | --- | --- | --- | --- |',
  ...entries.map((one) => `| ${rowOf(one).join(' | ')} |`),
].join('\n');
process.stdout.write(`${table}\n`);
if (values.json) await writeFile(values.json, `${JSON.stringify(entries, null, 2)}\n`);
if (!values.quick) {
  const page = `# How fast it is

Written by \`npm run bench\`. Every figure stands beside its peer, measured in turn on the same server in the same run, with
\`fsync\` and \`synchronous_commit\` on; each is the median of ${size.rounds} rounds. Ratios say how many times as good as the peer: more is
better, always. Absolute figures mean nothing without the machine: read the ratios.

${table}

## How the huddle board is measured

\`node bench/board.mjs\` alone, or with the others. Two thousand people come through the door of an empty place, and fifty who are in the room
sign in. Each of the fifty is a page as the web app is one: it holds the live stream, reads the board again when it is told that the board
changed, reads the names when other people are on it, and says every four seconds that it is open. Then one person after the other introduces
themself. Each is timed from the first byte of their POST until the answer that has them is there at each of the fifty, which is fifty times for
each: *p50*, *p99* and *the worst* are over all of these, beside the second within which it has to be. Between two of them it is waited until
the server rests, so that what follows from one (fifty looks that are recorded, and told to those who were looked at) is in its processor time
and not in the time of the next. A read that fails fails the measurement. The fifty are in one process beside the server, so on a machine
with few cores what they take to read is in the times as well.

## Where it is behind, and why

- **A command over HTTP** stands beside emmett's own handler on bare \`node:http\`, which signs nobody in, asks nobody's leave, checks no shape, encrypts
  nothing, and has no views, no messages and no transparency log. Ours waits for five questions (session, account, relationship, what is new of
  the stream, append), and what follows from it runs on the same cores. What was tried: [0025](adr/0025-a-short-memory-and-followers-that-rest.md).
- **As shipped, ten events at once**: each is sealed and committed to, about 50 microseconds of one thread, while the peer writes plain JSON.
- **Writing together** is measured on the rooms of the product as a process with their store and their door, without the care plan and signing in.
  A keystroke is stored before anybody sees it and before it is answered; Hocuspocus answers from memory and keeps the whole document about two
  seconds after the last one. An open document is held twice, as it is stored and as it would be with what is on its way.
- **Memory**: one process holds six contexts, sign-in, the provider of the demonstration and the web server; the peer holds one handler.
- **The whole log, beside parsing alone**: rows come as text and become objects one by one. Binary rows and reading ahead are not there yet.
`;
  await writeFile(join(ROOT, 'docs/performance.md'), page);
}
