import { cp, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { consistencyProof, inclusionProof, leafHash, rootOf, verifyConsistency, verifyInclusion } from './merkle-tree';
import { tilePath, tileWidth } from './tile-layout';
import { TileLog } from './tiles';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tiles-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const leaves = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => Buffer.from(`leaf number ${from + i}`));
const hashes = (size: number) => leaves(0, size).map(leafHash);

async function filesBelow(root: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of await readdir(root, { recursive: true })) {
    const file = path.join(root, name);
    if ((await stat(file)).isFile()) found.set(name, (await readFile(file)).toString('hex'));
  }
  return found;
}

describe('the layout', () => {
  it('names and sizes tiles as C2SP tlog-tiles does', () => {
    expect(tilePath(0, 1234067)).toBe('tile/0/x001/x234/067');
    expect(tilePath('entries', 0, 8)).toBe('tile/entries/000.p/8');
    expect(tilePath(2, 999)).toBe('tile/2/999');
    expect(tilePath(1, 1000, 17)).toBe('tile/1/x001/000.p/17');
    // "A tree of size 70,000 will be represented by 273 full level 0 tiles, one partial of width 112, …"
    expect([tileWidth(0, 272, 70_000), tileWidth(0, 273, 70_000), tileWidth(0, 274, 70_000)]).toEqual([256, 112, 0]);
    expect([tileWidth(1, 0, 70_000), tileWidth(1, 1, 70_000), tileWidth(2, 0, 70_000)]).toEqual([256, 17, 1]);
    expect([tileWidth(0, 0, 256), tileWidth(0, 1, 256), tileWidth(1, 0, 256)]).toEqual([256, 0, 1]);
  });

  it('stores exactly the files of a tree of 600 leaves', async () => {
    const log = await TileLog.open(folder);
    await log.append(leaves(0, 600));
    const files = await filesBelow(folder);
    expect([...files.keys()].sort()).toEqual(
      ['0/000', '0/001', '0/002.p/88', '1/000.p/2', 'entries/000', 'entries/001', 'entries/002.p/88'].map((name) =>
        path.join('tile', name),
      ),
    );
    const bundle = Buffer.from(files.get(path.join('tile', 'entries', '000')) ?? '', 'hex');
    const first = Buffer.from('leaf number 0');
    expect(bundle.subarray(0, 2 + first.length)).toEqual(Buffer.concat([Buffer.from([0, first.length]), first]));
    const levelOne = Buffer.from(files.get(path.join('tile', '1', '000.p', '2')) ?? '', 'hex');
    expect(levelOne.subarray(0, 32)).toEqual(rootOf(hashes(256)));
  });
});

describe('roots and proofs', () => {
  it('are those of the tree, for any sizes, whatever the batches were', async () => {
    const log = await TileLog.open(folder);
    for (const [from, to] of [
      [0, 1],
      [1, 255],
      [255, 257],
      [257, 700],
      [700, 700],
      [700, 770],
    ] as const) {
      expect(await log.append(leaves(from, to))).toBe(to);
    }
    const all = hashes(770);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 770 }), fc.nat(), fc.nat(), async (size, a, b) => {
        const [index, older] = [a % size, b % (size + 1)];
        const root = await log.root(size);
        expect(root).toEqual(rootOf(all.slice(0, size)));
        const inclusion = await log.inclusionProof(index, size);
        expect(inclusion).toEqual(inclusionProof(all, index, size));
        expect(verifyInclusion({ index, hash: leafHash(await log.leaf(index)) }, { size, root }, inclusion)).toBe(true);
        const consistency = await log.consistencyProof(older, size);
        expect(consistency).toEqual(consistencyProof(all, older, size));
        const head = { size: older, root: await log.root(older) };
        expect(verifyConsistency(head, { size, root }, consistency)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reach level 2 of the tiles', async () => {
    const log = await TileLog.open(folder);
    await log.append(leaves(0, 65_536 + 300));
    const all = hashes(65_836);
    const reopened = await TileLog.open(folder);
    for (const size of [65_536, 65_836]) {
      const root = rootOf(all.slice(0, size));
      expect(await reopened.root(size)).toEqual(root);
      const proof = await reopened.inclusionProof(40_000, size);
      expect(verifyInclusion({ index: 40_000, hash: all[40_000] ?? root }, { size, root }, proof)).toBe(true);
    }
    expect((await filesBelow(folder)).has(path.join('tile', '2', '000.p', '1'))).toBe(true);
  });

  it('of a tree that is not there are refused', async () => {
    const log = await TileLog.open(folder);
    expect(log.size()).toBe(0);
    expect(await log.root()).toEqual(rootOf([]));
    await log.append(leaves(0, 3));
    await expect(log.leaf(3)).rejects.toThrow('the log has 3 leaves; 4 was asked for');
    expect(() => log.root(4)).toThrow(RangeError);
    await expect(log.inclusionProof(3, 3)).rejects.toThrow('leaf 3 is not in a tree of 3');
    await expect(log.leaves(2, 1)).rejects.toThrow('no leaves from 2 to 1');
  });
});

describe('appending', () => {
  it('the same leaves again at the same index changes nothing; other leaves are refused', async () => {
    const log = await TileLog.open(folder);
    await log.append(leaves(0, 300));
    const before = await filesBelow(folder);
    expect(await log.append(leaves(100, 300), 100)).toBe(300);
    expect(await filesBelow(folder)).toEqual(before);
    expect(await log.append(leaves(290, 310), 290)).toBe(310);
    await expect(log.append([Buffer.from('something else')], 5)).rejects.toThrow('leaf 5 is already in the log');
    await expect(log.append(leaves(312, 313), 312)).rejects.toThrow('the log has 310 leaves');
    expect(log.size()).toBe(310);
  });

  it('keeps the order of calls made at the same time', async () => {
    const log = await TileLog.open(folder);
    const sizes = await Promise.all([
      log.append(leaves(0, 10)),
      log.append(leaves(10, 280)),
      log.append(leaves(280, 281)),
    ]);
    expect(sizes).toEqual([10, 280, 281]);
    expect(await log.root()).toEqual(rootOf(hashes(281)));
  });

  it('refuses leaves that an entry bundle cannot hold, and stores none of the batch', async () => {
    const log = await TileLog.open(folder);
    await expect(log.append([Buffer.from('x'), Buffer.alloc(65_536)])).rejects.toThrow('a leaf has 65536 bytes');
    await expect(log.append([Buffer.alloc(0)])).rejects.toThrow('a leaf has 0 bytes');
    expect(log.size()).toBe(0);
    expect(await log.append([Buffer.alloc(65_535, 1)])).toBe(1);
    expect(await log.leaf(0)).toHaveLength(65_535);
  });
});

describe('a crash', () => {
  // Batches that fill a tile, cross into the next and reach level 1.
  const batches = [250, 256, 300, 520, 521];
  const clean = async (root: string): Promise<TileLog> => {
    const log = await TileLog.open(root);
    for (const to of batches) await log.append(leaves(log.size(), to));
    return log;
  };

  it('after any step of any write loses nothing that was durable, and the log ends in the same files', async () => {
    const intact = path.join(folder, 'intact');
    const expectedRoot = await (await clean(intact)).root();
    const expected = await filesBelow(intact);
    let steps = 0;
    const counting = await TileLog.open(path.join(folder, 'counted'), { onStep: () => (steps += 1) });
    for (const to of batches) await counting.append(leaves(counting.size(), to));
    expect(steps).toBeGreaterThan(40);

    for (let crash = 1; crash <= steps; crash += 1) {
      const root = path.join(folder, `crash-${crash}`);
      let step = 0;
      const dying = await TileLog.open(root, {
        onStep: () => {
          step += 1;
          if (step === crash) throw new Error('the process died');
        },
      });
      let acknowledged = 0;
      const run = async () => {
        for (const to of batches) acknowledged = await dying.append(leaves(dying.size(), to));
      };
      await expect(run()).rejects.toThrow('the process died');

      const reopened = await TileLog.open(root);
      expect(reopened.size()).toBeGreaterThanOrEqual(acknowledged);
      expect(await reopened.root()).toEqual(rootOf(hashes(reopened.size())));
      for (const to of batches.filter((size) => size > reopened.size())) {
        await reopened.append(leaves(reopened.size(), to));
      }
      expect(await reopened.root()).toEqual(expectedRoot);
      await reopened.assertLevelsAgree(0);
      const files = await filesBelow(root);
      for (const [name, content] of expected) expect([name, files.get(name)]).toEqual([name, content]);
      await rm(root, { recursive: true });
    }
  }, 120_000);

  it('is also survived by the same process, which may try again', async () => {
    let failures = 3;
    const log = await TileLog.open(folder, {
      onStep: () => {
        failures -= 1;
        if (failures === 0) throw new Error('disk full');
      },
    });
    await expect(log.append(leaves(0, 300))).rejects.toThrow('disk full');
    expect(log.size()).toBe(0);
    expect(await log.append(leaves(0, 300))).toBe(300);
    expect(await log.root()).toEqual(rootOf(hashes(300)));
  });
});

describe('damage', () => {
  it('of the right edge is noticed when the log is opened', async () => {
    await (await TileLog.open(folder)).append(leaves(0, 10));
    const file = path.join(folder, 'tile', 'entries', '000.p', '10');
    const bytes = await readFile(file);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    await writeFile(file, bytes);
    await expect(TileLog.open(folder)).rejects.toThrow('disagrees with its entry bundle at entry 0');
    await writeFile(file, bytes.subarray(0, 20));
    await expect(TileLog.open(folder)).rejects.toThrow('ends inside entry');
    await rm(file);
    await expect(TileLog.open(folder)).rejects.toThrow('is missing from the log');
  });

  it('of a full tile is never written over', async () => {
    const log = await TileLog.open(folder);
    await log.append(leaves(0, 255));
    await cp(path.join(folder, 'tile', '0', '000.p', '255'), path.join(folder, 'tile', '0', '000'));
    await expect(log.append(leaves(255, 257))).rejects.toThrow('tile/0/000 is already stored with other content');
    expect(log.size()).toBe(255);
  });
});
