// npm run test:oruk -- --url https://example.org/oruk [--most 200]
import { parseArgs } from 'node:util';
import { checkFeed } from './check-feed.mjs';

const { values } = parseArgs({ options: { url: { type: 'string' }, most: { type: 'string' } } });
const most = Number(values.most ?? 200);
if (!URL.canParse(values.url ?? '') || !Number.isInteger(most) || most < 1) {
  console.error(
    'Say the address of a feed, such as --url http://localhost:3000/oruk, and with --most how many of each kind to read.',
  );
  process.exit(1);
}
const base = values.url.replace(/\/+$/, '');

async function ask(path) {
  const response = await fetch(`${base}${path}`, {
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(30_000),
  });
  const body = await response.json().catch(() => undefined);
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

const checks = await checkFeed(ask, {
  most,
  onCheck: ({ what, problems }) => {
    console.log(`${problems.length === 0 ? 'holds' : 'WRONG'}  ${what}`);
    for (const problem of problems.slice(0, 20)) console.log(`         ${problem}`);
    if (problems.length > 20) console.log(`         and ${problems.length - 20} more`);
  },
}).catch((error) => {
  console.error(
    `The feed at ${base} could not be read: ${error.cause?.code ?? error.message}. Is it running, and is that its address?`,
  );
  process.exit(1);
});
const wrong = checks.filter(({ problems }) => problems.length > 0).length;
console.log(wrong === 0 ? `All ${checks.length} checks hold.` : `${wrong} of ${checks.length} checks do NOT hold.`);
process.exitCode = wrong === 0 ? 0 : 1;
