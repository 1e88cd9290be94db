// What the steps of a journey look with.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const VERIFIER = resolve(dirname(fileURLToPath(import.meta.url)), '../../apps/care-verify/care-verify.mjs');
const LONGEST_WAIT_MS = 20_000;
/** The day some days after an instant, `YYYY-MM-DD`. */
export const day = (from, days) => new Date(from + days * 86_400_000).toISOString().slice(0, 10);

/** Asks again until what was asked for is seen; the time allowed is long, and running out of it is a failure. */
export async function seen(what, look) {
  const until = performance.now() + LONGEST_WAIT_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (performance.now() > until) throw new Error(`Not seen within ${LONGEST_WAIT_MS / 1000} seconds: ${what}`);
    await new Promise((again) => setTimeout(again, 50));
  }
}

/** What must be so. */
export function check(condition, what) {
  if (!condition) throw new Error(`Expected: ${what}`);
}

/** What the offline verifier says of a bundle, and its exit code. */
export async function verify(bundle, policy) {
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  try {
    await writeFile(join(folder, 'bundle.zip'), bundle);
    await writeFile(join(folder, 'policy'), policy);
    return await promisify(execFile)(process.execPath, [
      VERIFIER,
      join(folder, 'bundle.zip'),
      '--policy',
      join(folder, 'policy'),
    ]).then(
      ({ stdout }) => ({ code: 0, said: stdout.trim() }),
      ({ code, stdout, stderr }) => ({ code, said: `${stdout}${stderr}`.trim() }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
