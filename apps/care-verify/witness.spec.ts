import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { cosignedAt, signCheckpoint, withSignature } from '@platform/transparency-log/checkpoint';
import { consistencyProof, leafHash, rootOf } from '@platform/transparency-log/merkle-tree';
import { policyText } from '@platform/transparency-log/policy';
import { logKey, madeUpEntry } from '@platform/transparency-log/record-fixture';
import { LOG_KEY, LocalNoteSigner, parseVerifierKey } from '@platform/transparency-log/signed-note';
import { consistencyProofText } from '@platform/transparency-log/tlog-proof';

const program = path.join(__dirname, 'witness.mjs');
const history = (salt: string) => Array.from({ length: 40 }, (_, seq) => leafHash(madeUpEntry(seq, salt).leaf));
const TRUE = history('true');
const OTHER = history('other');

let folder: string;
let running: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'witness-'));
  await writeFile(path.join(folder, 'policy'), policyText(logKey.key));
});
afterEach(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const options = () => ['--policy', 'policy', '--key', 'key', '--state', 'state', '--port', '0'];

async function newKey(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [program, '--new-key', 'patients.example/witness', '--key', 'key'],
    { cwd: folder },
  );
  return stdout.trim();
}

async function start(): Promise<string> {
  const child = spawn(process.execPath, [program, ...options()], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, url] = /^The witness is ready: (.+)$/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error('The witness ended before it was ready.');
}

async function stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  const child = running;
  running = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

const checkpoint = (leaves: readonly Buffer[], size: number, signer = logKey) =>
  signCheckpoint({ origin: signer.key.name, size, root: rootOf(leaves.slice(0, size)) }, signer);

async function ask(url: string, old: number, proof: readonly Buffer[], note: string) {
  const body = `${consistencyProofText(old, proof)}\n${note}`;
  const response = await fetch(`${url}/add-checkpoint`, { method: 'POST', body });
  return { status: response.status, type: response.headers.get('content-type'), body: await response.text() };
}

const grow = async (url: string, leaves: readonly Buffer[], old: number, size: number) =>
  ask(url, old, consistencyProof(leaves.slice(0, size), old), await checkpoint(leaves, size));

describe('a witness', () => {
  it('makes a key that only its owner can read, and co-signs what continues', async () => {
    const key = parseVerifierKey(await newKey());
    expect((await stat(path.join(folder, 'key'))).mode & 0o077).toBe(0);
    const url = await start();
    expect(parseVerifierKey((await (await fetch(url)).text()).trim())).toEqual(key);
    for (const [old, size] of [
      [0, 3],
      [3, 3],
      [3, 17],
      [17, 40],
    ] as const) {
      const { status, body } = await grow(url, TRUE, old, size);
      expect(status).toBe(200);
      const at = cosignedAt(withSignature(await checkpoint(TRUE, size), body), key);
      expect(Math.abs((at?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    }
  });

  it('refuses a second history at the same size and keeps what it was shown', async () => {
    await newKey();
    const url = await start();
    await grow(url, TRUE, 0, 8);
    expect(await ask(url, 8, [], await checkpoint(OTHER, 8))).toMatchObject({ status: 409 });
    const kept = await readdir(path.join(folder, 'state', 'refused'));
    expect(kept).toHaveLength(1);
    expect(await readFile(path.join(folder, 'state', 'refused', kept[0] ?? ''), 'utf8')).toContain(
      rootOf(OTHER.slice(0, 8)).toString('base64'),
    );
  });

  it('refuses another history that grew, with any proof', async () => {
    await newKey();
    const url = await start();
    await grow(url, TRUE, 0, 8);
    const grown = await checkpoint(OTHER, 20);
    for (const proof of [consistencyProof(OTHER.slice(0, 20), 8), consistencyProof(TRUE.slice(0, 20), 8), []]) {
      expect(await ask(url, 8, proof, grown)).toMatchObject({ status: 422 });
    }
    expect(await grow(url, TRUE, 8, 20)).toMatchObject({ status: 200 });
  });

  it('refuses to go back, and says how far it has come, also after it was killed', async () => {
    await newKey();
    await grow(await start(), TRUE, 0, 20);
    await stop('SIGKILL');
    const url = await start();
    const behind = { status: 409, type: 'text/x.tlog.size', body: '20\n' };
    expect(await grow(url, TRUE, 0, 8)).toEqual(behind);
    expect(await grow(url, OTHER, 0, 20)).toEqual(behind);
    expect(await grow(url, TRUE, 8, 21)).toEqual(behind);
    expect(await grow(url, TRUE, 20, 21)).toMatchObject({ status: 200 });
  });

  it('answers as the protocol says to what it does not know, does not trust or cannot read', async () => {
    await newKey();
    const url = await start();
    const stranger = LocalNoteSigner.fromSeed(logKey.key.name, LOG_KEY, Buffer.alloc(32, 9));
    const elsewhere = LocalNoteSigner.fromSeed('elsewhere.example', LOG_KEY, Buffer.alloc(32, 9));
    const first = await checkpoint(TRUE, 3);
    const answers = [
      await ask(url, 0, [], await checkpoint(TRUE, 3, elsewhere)),
      await ask(url, 0, [], await checkpoint(TRUE, 3, stranger)),
      await ask(url, 4, [], first),
      await ask(url, 0, [Buffer.alloc(32)], first),
      await ask(
        url,
        0,
        Array.from({ length: 64 }, () => Buffer.alloc(32)),
        first,
      ),
      await ask(url, 0, [], 'hello'),
      await ask(url, 0, [], `${first}${'x'.repeat(70_000)}`),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 400, 422, 400, 400, 413]);
    expect(await grow(url, TRUE, 0, 3)).toMatchObject({ status: 200 });
  });

  it('does not start beside another on the same state, nor without what it needs', async () => {
    await newKey();
    await start();
    const fails = async (args: readonly string[]) => {
      const failed = promisify(execFile)(process.execPath, [program, ...args], { cwd: folder });
      return failed.then(
        () => '',
        (error: { code: number; stderr: string }) => `${error.code} ${error.stderr}`,
      );
    };
    expect(await fails(options())).toMatch(/^2 witness: process \d+ keeps state already/);
    expect(await fails(['--policy', 'policy'])).toMatch(/^2 witness: --key is missing\nUse: witness --new-key/);
    expect(await fails(['--new-key', 'again', '--key', 'key'])).toMatch(/^2 witness: no key was made: EEXIST/);
  });
});
