import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { bundleOf, policies } from './bundle-fixture';
import { verifyBundle } from './src/verify-bundle.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zip-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the zip itself', () => {
  it('does not hold with any one byte changed, whatever the change', async () => {
    const { zip } = await bundleOf(folder, { size: 2, witnessed: true, earlierSize: 1 });
    expect(verifyBundle(zip, policies.witnessed).verdict).toBe('holds');
    const changes = fc.sample(fc.integer({ min: 1, max: 255 }), { numRuns: zip.length, seed: 7 });
    const accepted: number[] = [];
    const unclear: number[] = [];
    changes.forEach((change, at) => {
      const flipped = Uint8Array.from(zip);
      flipped[at] = (flipped[at] ?? 0) ^ change;
      const { verdict } = verifyBundle(flipped, policies.witnessed);
      if (verdict === 'holds') accepted.push(at);
      if (verdict === 'cannot-tell') unclear.push(at);
    });
    expect(accepted).toEqual([]);
    // Where the mark of the end of the zip is changed, it cannot be known from a download that was cut short.
    expect(unclear.filter((at) => at < zip.length - 22)).toEqual([]);
  }, 120_000);

  it('does not hold with bytes added, taken away or moved', async () => {
    const { zip } = await bundleOf(folder, { size: 5 });
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, extra) => {
        const head = Buffer.from(zip.subarray(0, at));
        const tail = zip.subarray(at);
        for (const changed of [Buffer.concat([head, extra, tail]), Buffer.concat([head, tail.subarray(1)]), head]) {
          expect(verifyBundle(changed, policies.unwitnessed).verdict).not.toBe('holds');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is refused when it was packed again, and what was changed inside is still named', async () => {
    const { files } = await bundleOf(folder, { size: 5 });
    const packed = (content: Map<string, Buffer>) =>
      zipSync(Object.fromEntries(content), { mtime: new Date(2026, 1, 1) });
    const again = verifyBundle(packed(files), policies.unwitnessed);
    expect([again.verdict, again.problems.map(({ code }) => code)]).toEqual(['tampered', ['repacked']]);
    const changed = new Map(files).set('entries/2.leaf', Buffer.from('{}'));
    const { problems } = verifyBundle(packed(changed), policies.unwitnessed);
    expect(problems.map(({ file }) => file)).toEqual(['entries/2.leaf']);
    const bytes = packed(files);
    for (let at = 0; at < bytes.length; at += 29) {
      const flipped = Uint8Array.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 0x40;
      expect(verifyBundle(flipped, policies.unwitnessed).verdict).not.toBe('holds');
    }
  });

  it.each([
    '../checkpoint',
    '/etc/passwd',
    'entries/../../x',
    'entries\\1.leaf',
    'C:\\x',
    './checkpoint',
    'entries//1.leaf',
    'entries/',
    'a\u0007b',
    'ünicode',
  ])('is refused with a file called %j', async (name) => {
    const { files } = await bundleOf(folder, { size: 5 });
    const zip = zipSync(
      { ...Object.fromEntries(files), [name]: strToU8('x') },
      { level: 0, mtime: new Date(1980, 0, 1) },
    );
    const { verdict, problems } = verifyBundle(zip, policies.unwitnessed);
    expect([verdict, problems.map(({ code }) => code)]).toEqual([
      'tampered',
      [expect.stringMatching(/^zip-(path|damaged)$/)],
    ]);
  });

  it('is refused with two files of the same name', async () => {
    const { zip } = await bundleOf(folder, { size: 5 });
    const doubled = Buffer.from(zip);
    for (let at = doubled.indexOf('entries/1.leaf'); at >= 0; at = doubled.indexOf('entries/1.leaf', at + 1)) {
      if (doubled[at - 1] !== 0x22) doubled.write('entries/0.leaf', at);
    }
    expect(verifyBundle(doubled, policies.unwitnessed).problems.map(({ code }) => code)).toEqual(['zip-name-twice']);
  });

  it('is not unpacked when it claims to be huge', async () => {
    const { files } = await bundleOf(folder, { size: 5 });
    const bomb = zipSync({ ...Object.fromEntries(files), 'figures/bomb.json': new Uint8Array(17 * 1024 * 1024) });
    expect(verifyBundle(bomb, policies.unwitnessed).problems.map(({ code }) => code)).toEqual(['zip-damaged']);
  });
});
