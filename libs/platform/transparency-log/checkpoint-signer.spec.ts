import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verifyLogSignature } from './checkpoint';
import { CheckpointSigner, FileSignerMemory } from './checkpoint-signer';
import { LogIntegrityError } from './log-integrity-error';
import { leafHash, rootOf } from './merkle-tree';
import { InMemorySignerMemory, logKey, madeUpEntry } from './record-fixture';
import { TileLog } from './tiles';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signer-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leaves = (from: number, to: number, salt = 'salt') =>
  Array.from({ length: to - from }, (_, i) => madeUpEntry(from + i, salt).leaf);

async function logOf(size: number, salt = 'salt', name = 'log'): Promise<TileLog> {
  const log = await TileLog.open(path.join(folder, name));
  await log.append(leaves(0, size, salt));
  return log;
}

describe('CheckpointSigner', () => {
  it('signs what the log holds, again and as it grows, and remembers across restarts', async () => {
    const log = await TileLog.open(path.join(folder, 'log'));
    const file = path.join(folder, 'signer', 'last-signed.json');
    for (const size of [0, 1, 1, 255, 256, 600]) {
      await log.append(leaves(log.size(), size), log.size());
      const signed = await new CheckpointSigner(log, logKey, new FileSignerMemory(file)).sign();
      expect(signed).toMatchObject({ size, root: rootOf(leaves(0, size).map(leafHash)) });
      expect(verifyLogSignature(signed.note, logKey.key)).toBe(true);
      expect(signed.note.startsWith(`log.example/care\n${size}\n`)).toBe(true);
    }
  });

  it('refuses a log smaller than the one it signed', async () => {
    const memory = new InMemorySignerMemory();
    await new CheckpointSigner(await logOf(20), logKey, memory).sign();
    const shorter = await logOf(19, 'salt', 'shorter');
    await expect(new CheckpointSigner(shorter, logKey, memory).sign()).rejects.toThrow(
      'the log has 19 entries but 20 were signed before',
    );
  });

  it.each([20, 21, 300])('refuses another history of %i entries', async (size) => {
    const memory = new InMemorySignerMemory();
    await new CheckpointSigner(await logOf(20), logKey, memory).sign();
    const remembered = memory.head;
    const rewritten = new CheckpointSigner(await logOf(size, 'pepper', 'rewritten'), logKey, memory);
    await expect(rewritten.sign()).rejects.toThrow(LogIntegrityError);
    expect(memory.head).toEqual(remembered);
  });

  it('refuses entries that are not leaves of their own place', async () => {
    const log = await logOf(3);
    await log.append(leaves(4, 5));
    await expect(new CheckpointSigner(log, logKey, new InMemorySignerMemory()).sign()).rejects.toThrow(
      'entry 3 is not a leaf with that seq',
    );
  });

  it('does not remember what it could not sign', async () => {
    const memory = new InMemorySignerMemory();
    const broken = { key: logKey.key, sign: () => Promise.reject(new Error('the key store is away')) };
    await expect(new CheckpointSigner(await logOf(3), broken, memory).sign()).rejects.toThrow('away');
    expect(memory.head).toBeNull();
  });

  it('gives out nothing that it could not remember', async () => {
    const memory = { load: () => Promise.resolve(null), save: () => Promise.reject(new Error('disk full')) };
    await expect(new CheckpointSigner(await logOf(3), logKey, memory).sign()).rejects.toThrow('disk full');
  });

  it('refuses a memory that was changed, and one that is not a memory', async () => {
    const file = path.join(folder, 'signer', 'last-signed.json');
    const log = await logOf(5);
    await new CheckpointSigner(log, logKey, new FileSignerMemory(file)).sign();
    const text = await readFile(file, 'utf8');
    const signer = new CheckpointSigner(log, logKey, new FileSignerMemory(file));
    await writeFile(file, text.replace(/"root":"./, '"root":"!'));
    await expect(signer.sign()).rejects.toThrow('contradicts itself');
    await writeFile(file, text.replace('"size":5', '"size":3'));
    await expect(signer.sign()).rejects.toThrow(LogIntegrityError);
    await writeFile(file, text.slice(0, 20));
    await expect(signer.sign()).rejects.toThrow('restore it, do not delete it');
  });

  it('notices any flipped bit in the tiles and entries that it signs', async () => {
    const log = await logOf(300);
    for (const name of ['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1', 'tile/entries/000']) {
      const file = path.join(folder, 'log', name);
      const bytes = await readFile(file);
      // A step that is coprime to 8 visits every bit position.
      for (let bit = 0; bit < bytes.length * 8; bit += bytes.length > 1000 ? 1009 : 37) {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        await writeFile(file, flipped);
        const signer = new CheckpointSigner(log, logKey, new InMemorySignerMemory());
        await expect(signer.sign()).rejects.toThrow(LogIntegrityError);
      }
      await writeFile(file, bytes);
    }
    expect((await new CheckpointSigner(log, logKey, new InMemorySignerMemory()).sign()).size).toBe(300);
  });
});
