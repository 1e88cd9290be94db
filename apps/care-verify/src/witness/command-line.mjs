import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Stop } from '../findings.mjs';
import { parsePolicy } from '../policy.mjs';
import { newWitnessKey, readWitnessKey } from './key.mjs';
import { serveWitness } from './serve.mjs';
import { WitnessState } from './state.mjs';
import { Witness } from './witness.mjs';

export const USAGE = `witness --new-key NAME --key FILE
       witness --policy FILE --key FILE --state DIR [--port N] [--host ADDRESS]

  --new-key NAME  make a key under this name (an address of yours without https://), write it to --key, and end
  --policy FILE   the logs that you watch: one line "log <key>" each, and "quorum none"
  --key FILE      your private key; keep a copy of it off this machine
  --state DIR     what you co-signed last; losing it means that you can be shown another history
  --port, --host  where to listen: 8088 on 127.0.0.1 unless said otherwise
`;

export class WitnessUsageError extends Error {}

/** Starts the witness, or makes a key; gives what to close. @param {string[]} args @returns {Promise<(() => void) | undefined>} */
export async function runWitness(args) {
  const asked = readArguments(args);
  if (asked['new-key'] !== undefined) {
    makeKey(asked['new-key'], needed(asked.key, '--key'));
    return undefined;
  }
  const key = readWitnessKey(read(needed(asked.key, '--key'), 'the key'));
  if (!key) throw new WitnessUsageError('that file is not the private key of a witness; make one with --new-key');
  const { logs } = readPolicy(read(needed(asked.policy, '--policy'), 'the policy'));
  const port = Number(asked.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WitnessUsageError('--port is a number up to 65535');
  const state = new WitnessState(needed(asked.state, '--state'));
  state.take();
  const server = serveWitness(new Witness({ logs: () => logs, key, state, now: () => new Date() }));
  await new Promise((resolve, reject) => {
    server.once('error', (error) => {
      state.release();
      reject(new WitnessUsageError(`cannot listen on ${asked.host} port ${port}: ${error.message}`));
    });
    server.listen(port, asked.host, () => resolve(undefined));
  });
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  process.stdout.write(`${key.verifierKey}\nwatches ${logs.map(({ name }) => name).join(', ')}\n`);
  process.stdout.write(`The witness is ready: http://${asked.host}:${at}\n`);
  return () => {
    server.close();
    server.closeAllConnections();
    state.release();
  };
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    return parseArgs({
      args,
      options: {
        'new-key': { type: 'string' },
        policy: { type: 'string' },
        key: { type: 'string' },
        state: { type: 'string' },
        port: { type: 'string', default: '8088' },
        host: { type: 'string', default: '127.0.0.1' },
      },
    }).values;
  } catch (error) {
    throw new WitnessUsageError(error instanceof Error ? error.message : 'the options are not understood');
  }
}

/** @param {string} name @param {string} file */
function makeKey(name, file) {
  try {
    const text = newWitnessKey(name);
    writeFileSync(file, `${text}\n`, { mode: 0o600, flag: 'wx' });
    process.stdout.write(`${readWitnessKey(text)?.verifierKey}\n`);
  } catch (error) {
    throw new WitnessUsageError(`no key was made: ${error instanceof Error ? error.message : 'unknown trouble'}`);
  }
}

/** @param {string} text */
function readPolicy(text) {
  try {
    return parsePolicy(text);
  } catch (error) {
    throw error instanceof Stop ? new WitnessUsageError(error.problem.sentence) : error;
  }
}

/** @param {string | undefined} value @param {string} option @returns {string} */
function needed(value, option) {
  if (value === undefined) throw new WitnessUsageError(`${option} is missing`);
  return value;
}

/** @param {string} file @param {string} what */
function read(file, what) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WitnessUsageError(`cannot read ${what}: ${error instanceof Error ? error.message : 'unknown trouble'}`);
  }
}
