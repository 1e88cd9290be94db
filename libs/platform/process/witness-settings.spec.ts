import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logKey, witnessKey } from '../transparency-log/record-fixture';
import { formatVerifierKey } from '../transparency-log/signed-note';
import { readWitnesses } from './witness-settings';

const KEY = formatVerifierKey(witnessKey.key);
let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'witnesses-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function read(text: string) {
  const file = join(folder, 'witnesses');
  writeFileSync(file, text);
  return readWitnesses({ WITNESSES_FILE: file });
}

describe('WITNESSES_FILE', () => {
  it('names who is asked to co-sign; nobody when it is not set', () => {
    expect(readWitnesses({})).toEqual([]);
    const [peer] = read(`# the patients\nwitness patients ${KEY} https://patients.example/w\n\n`);
    expect([peer?.name, peer?.key]).toEqual(['patients', witnessKey.key]);
  });

  it.each([
    ['witness patients', 'something else in line 1'],
    [`witness patients ${KEY} ftp://patients.example`, 'no http address in line 1'],
    [`\nwitness patients ${formatVerifierKey(logKey.key)} https://p.example`, 'no public key of a witness in line 2'],
    ['witness patients nonsense https://p.example', 'no public key of a witness in line 1'],
    [`witness a ${KEY} https://p.example\nwitness b ${KEY} https://p.example`, 'one of them twice'],
  ])('says what is wrong with %j', (text, found) => {
    expect(() => read(text)).toThrow(`found ${found}. Correct or unset it.`);
    expect(() => readWitnesses({ WITNESSES_FILE: join(folder, 'none') })).toThrow('none under that name');
  });
});
