import { readFileSync, statSync } from 'node:fs';
import { fromUtf8 } from './text.mjs';
import { verifyBundle } from './verify-bundle.mjs';
import { MAX_ZIP_BYTES } from './zip.mjs';

const EXIT = { holds: 0, tampered: 1, 'cannot-tell': 2 };
const USAGE = 'care-verify BUNDLE --policy FILE [--last FILE] [--sample FILE] [--json]';
const HELP = `${USAGE}

  BUNDLE         the bundle.zip that you were given
  --policy FILE  your own policy: the key of the log, and the witnesses whom you trust
  --last FILE    a checkpoint that you saved earlier; nothing in it may have changed
  --sample FILE  what you were shown of a blind audit: it is drawn again
  --json         print the result for a machine

Exit code: 0 the record holds, 1 it was changed, 2 it cannot be told.
`;

/** @typedef {{ bundle: string, policy: string, last: string | null, sample: string | null, json: boolean }} Asked */

class UsageError extends Error {}

/** @param {string[]} args @returns {{ exitCode: number, out: string, err: string }} */
export function run(args) {
  if (args.length === 1 && (args[0] === '--help' || args[0] === '-h')) return { exitCode: 0, out: HELP, err: '' };
  try {
    const asked = parseArguments(args);
    const bundle = readBytes(asked.bundle, 'the bundle');
    const policy = fromUtf8(readBytes(asked.policy, 'the policy'));
    if (policy === null) throw new UsageError(`the policy ${asked.policy} is not a text file`);
    const result = verifyBundle(bundle, policy, {
      last: asked.last === null ? null : readBytes(asked.last, 'the saved checkpoint'),
      sample: asked.sample === null ? null : readBytes(asked.sample, 'the sample'),
    });
    const out = asked.json ? JSON.stringify(result, null, 2) : result.sentences.join('\n');
    return { exitCode: EXIT[result.verdict], out: `${out}\n`, err: '' };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { exitCode: EXIT['cannot-tell'], out: '', err: `care-verify: ${error.message}\nUse: ${USAGE}\n` };
  }
}

/** @param {string[]} args @returns {Asked} */
function parseArguments(args) {
  /** @type {Map<string, string>} */
  const values = new Map();
  let json = false;
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i] ?? '';
    if (arg === '--json') {
      json = true;
    } else if (['--policy', '--last', '--sample'].includes(arg)) {
      const value = args[i + 1];
      if (value === undefined || value.startsWith('--'))
        throw new UsageError(`${arg} needs the name of a file after it`);
      if (values.has(arg)) throw new UsageError(`${arg} is given twice`);
      values.set(arg, value);
      i += 1;
    } else if (arg.startsWith('--')) {
      throw new UsageError(`there is no option ${arg}`);
    } else {
      if (values.has('bundle')) throw new UsageError('give one bundle only');
      values.set('bundle', arg);
    }
  }
  const [bundle, policy] = [values.get('bundle'), values.get('--policy')];
  if (bundle === undefined) throw new UsageError('say which bundle to check');
  if (policy === undefined) throw new UsageError('say whom you trust: add --policy FILE with your own policy');
  return { bundle, policy, last: values.get('--last') ?? null, sample: values.get('--sample') ?? null, json };
}

/** @param {string} file @param {string} what @returns {Uint8Array} */
function readBytes(file, what) {
  try {
    if (statSync(file).size > MAX_ZIP_BYTES)
      throw new UsageError(`${what} ${file} is larger than ${MAX_ZIP_BYTES} bytes`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
    throw new UsageError(`cannot read ${what} ${file} (${code}); check the name of the file`);
  }
}
