import { readFileSync } from 'node:fs';
import { NoteFormatError, WITNESS_KEY, parseVerifierKey } from '../transparency-log/signed-note';
import { httpWitness } from '../transparency-log/witness-peer';
import type { WitnessPeer } from '../transparency-log/witness-peer';
import { ConfigurationError } from './configuration-error';
import type { Environment } from './configuration-error';

/** Who is asked to co-sign: `WITNESSES_FILE` with a line `witness NAME KEY URL` for each, as in a C2SP tlog-policy. Throws ConfigurationError. */
export function readWitnesses(env: Environment): readonly WitnessPeer[] {
  const file = env['WITNESSES_FILE'];
  if (!file) return [];
  const peers = linesOf(file).flatMap((line, i) => {
    const words = line.split(/[ \t]+/).filter((word) => word !== '');
    return words.length === 0 || words[0]?.startsWith('#') ? [] : [readWitness(words, i + 1)];
  });
  const names = new Set(peers.map(({ name }) => name));
  const keys = new Set(peers.map(({ key }) => key.publicKey.toString('hex')));
  if (Math.min(names.size, keys.size) < peers.length) throw wrong('must name each witness once', 'one of them twice');
  return peers;
}

function readWitness(words: readonly string[], line: number): WitnessPeer {
  const [keyword, name = '', key = '', url = ''] = words;
  const expected = 'must hold lines "witness NAME KEY URL"';
  if (keyword !== 'witness' || words.length !== 4) throw wrong(expected, `something else in line ${line}`);
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol !== 'https:' && protocol !== 'http:') throw wrong(expected, `no http address in line ${line}`);
  try {
    const parsed = parseVerifierKey(key);
    if (parsed.type === WITNESS_KEY) return httpWitness(name, parsed, url);
  } catch (error) {
    if (!(error instanceof NoteFormatError)) throw error;
  }
  throw wrong(expected, `no public key of a witness in line ${line}`);
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch {
    throw wrong('must be a file that can be read', 'none under that name');
  }
}

function wrong(expected: string, found: string): ConfigurationError {
  return new ConfigurationError(`WITNESSES_FILE ${expected}; found ${found}. Correct or unset it.`);
}
