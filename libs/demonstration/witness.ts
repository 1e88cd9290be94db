import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Witness, WitnessState, newWitnessKey, parsePolicy, readWitnessKey } from 'care-verify/witness';
import { systemClock } from '@platform/event-store/command-context';
import { parseVerifierKey } from '@platform/transparency-log/signed-note';
import type { WitnessPeer } from '@platform/transparency-log/witness-peer';

const NAME = 'demonstration';

/**
 * The witness of the demonstration: the same program that others run, with a key and a memory of its own, here in the same
 * process. It proves nothing to anybody, and its name says so; it shows what the pages say when a witness is there.
 * Its files are in `dataDir`, and it trusts the first log that the server at `url` tells it of.
 */
export function demonstrationWitness(dataDir: string, url: () => string): WitnessPeer {
  const folder = join(dataDir, 'demonstration-witness');
  mkdirSync(folder, { recursive: true });
  const key = keyIn(join(folder, 'key'));
  const trusted = join(folder, 'policy');
  let logs: ReturnType<typeof parsePolicy>['logs'] = [];
  const state = new WitnessState(join(folder, 'state'));
  const witness = new Witness({ logs: () => logs, key, state, now: () => systemClock.now() });
  return {
    name: NAME,
    key: parseVerifierKey(key.verifierKey),
    async addCheckpoint(request) {
      if (logs.length === 0) {
        const text = readOrNull(trusted) ?? (await (await fetch(`${url()}/api/assurance/policy`)).text());
        logs = parsePolicy(text).logs;
        writeFileSync(trusted, text);
      }
      return witness.addCheckpoint(Buffer.from(request));
    },
  };
}

function keyIn(file: string) {
  const kept = readOrNull(file);
  const text = kept ?? newWitnessKey(`${NAME}.living-well.example/witness`);
  if (kept === null) writeFileSync(file, text, { mode: 0o600 });
  const key = readWitnessKey(text);
  if (!key) throw new Error(`${file} is not the key of a witness; delete it to make another.`);
  return key;
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
