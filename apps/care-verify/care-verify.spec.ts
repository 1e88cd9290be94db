import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import type { RecordFound, Verification } from './src/verify-bundle.mjs';
import { bundleOf, checkpointOf, policies, repack } from './bundle-fixture';
import { verifyBundle } from './src/verify-bundle.mjs';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'care-verify-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const program = path.join(__dirname, 'care-verify.mjs');

async function careVerify(...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [program, ...args], { cwd: folder })) };
  } catch (error) {
    return error as { code: unknown; stdout: string; stderr: string };
  }
}

async function saved(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(path.join(folder, name), content);
  return name;
}

describe('care-verify on the command line', () => {
  it('says in plain words that the record holds, with exit code 0', async () => {
    const bundle = await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    const policy = await saved('own.policy', policies.unwitnessed);
    expect(await careVerify(bundle, '--policy', policy)).toEqual({
      code: 0,
      stdout: [
        'The record holds: all 12 entries of the signed record, with none left out, each exactly as it was signed.',
        'It is signed by log.example/care (key f449bade).',
        'No outside witness has co-signed it yet, so it does not show on what day it was signed, nor that everybody has been given the same record.',
        'What is shown about 11 entries (what kind of step, when, by whom) is what was recorded.',
        'The content shown for 10 entries is what was recorded.',
        'The sealed content of 2 entries is byte for byte what was recorded.',
        'Erased, still proven: entry 0. Each is in its place as it was signed, and nothing of it can be read any more.',
        '1 entry is stated to be erased; the record shows the destruction of each named key, but which entry a key belonged to can no longer be checked.',
        '',
      ].join('\n'),
      stderr: '',
    });
  });

  it('names the witnesses, the day, and the saved checkpoint that it continues', async () => {
    const { zip, earlier } = await bundleOf(folder, { size: 12, earlierSize: 5, witnessed: true });
    const bundle = await saved('witnessed.zip', zip);
    const policy = await saved('witness.policy', policies.witnessed);
    const last = await saved('last', earlier);
    const { code, stdout } = await careVerify(bundle, '--policy', policy, '--last', last);
    expect(code).toBe(0);
    expect(stdout).toContain('The witness commissioner co-signed it on 1 March 2026 at 09:30 UTC.\n');
    expect(stdout).toContain(
      'Nothing in the checkpoint that you saved (5 entries) has been changed or removed since.\n',
    );
    expect(stdout).not.toContain('No outside witness');
  });

  it('names the entry that was changed, with exit code 1', async () => {
    const { files } = await bundleOf(folder, { size: 12 });
    const leaf =
      files
        .get('entries/7.leaf')
        ?.toString()
        .replace(/"c":"./, '"c":"x') ?? '';
    const bundle = await saved('changed.zip', repack(files, { 'entries/7.leaf': Buffer.from(leaf) }));
    const policy = await saved('own.policy', policies.unwitnessed);
    const { code, stdout } = await careVerify(bundle, '--policy', policy);
    expect([code, stdout]).toEqual([
      1,
      'The record does NOT hold: entry 7 was changed after it was signed, or its proof was (entries/7.leaf).\n',
    ]);
  });

  it('says that it cannot tell when witnesses are missing, with exit code 2', async () => {
    const bundle = await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    const policy = await saved('witness.policy', policies.witnessed);
    const { code, stdout } = await careVerify(bundle, '--policy', policy);
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^It cannot be told whether the record holds: it is signed by log.example\/care, but nobody among/,
    );
  });

  it('gives the same for a machine with --json', async () => {
    const bundle = await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    const policy = await saved('own.policy', policies.unwitnessed);
    const result = JSON.parse((await careVerify('--json', '--policy', policy, bundle)).stdout) as Verification;
    const record: Partial<RecordFound> = {
      origin: 'log.example/care',
      size: 12,
      quorum: 'none',
      witnesses: [],
      continues: null,
      covered: { kind: 'dense', from: 0, to: 11, entries: 12 },
      shown: 11,
      contentShown: 10,
      sealedShown: 2,
      erased: 1,
      figures: 0,
    };
    expect(result).toMatchObject({ verdict: 'holds', problems: [], record });
    const broken = await saved('broken.zip', (await bundleOf(folder, { size: 12 })).zip.subarray(1));
    const refused = await careVerify(broken, '--policy', policy, '--json');
    expect([refused.code, (JSON.parse(refused.stdout) as Verification).problems[0]?.verdict]).toEqual([1, 'tampered']);
  });

  it('says in words what is withheld and why, and shows nothing of it', async () => {
    const redacted = new Map([[2, 'about-somebody-else'], [3, 'third-party'], [5, 'about-somebody-else']] as const); // prettier-ignore
    const { zip, files } = await bundleOf(folder, { size: 12, redacted });
    const { verdict, sentences, record } = verifyBundle(zip, policies.unwitnessed);
    expect(verdict).toBe('holds');
    expect(sentences).toEqual(
      expect.arrayContaining([
        'Withheld, still proven: entries 2 and 5, because it is about somebody else. Each is in its place as it was signed, and nothing of it is shown.',
        'Withheld, still proven: entry 3, because it is about another person too. It is in its place as it was signed, and nothing of it is shown.',
        'The reasons are the word of whoever made this bundle.',
      ]),
    );
    expect(sentences.join(' ')).not.toMatch(/can be counted/);
    expect(record?.redactedEntries).toEqual([...redacted].map(([seq, reason]) => ({ seq, reason })));
    const about = [...files].filter(([name]) => /^[a-z]+\/(2|3|5)\./.test(name)).map(([name]) => name.split('/')[0]);
    expect(new Set(about)).toEqual(new Set(['entries', 'proofs']));
    expect(files.get('redacted.json')?.toString()).toBe(
      '{"redacted":[{"reason":"about-somebody-else","seq":2},{"reason":"third-party","seq":3},{"reason":"about-somebody-else","seq":5}],"v":1}',
    );
  });

  it('names the entries whose content was erased and that are proven all the same, in words and for a machine', async () => {
    const { zip } = await bundleOf(folder, { size: 12, erased: [3, 4, 7] });
    const bundle = await saved('erased.zip', zip);
    const policy = await saved('own.policy', policies.unwitnessed);
    const { code, stdout } = await careVerify(bundle, '--policy', policy);
    expect(code).toBe(0);
    expect(stdout).toContain('Erased, still proven: entries 0, 3 to 4 and 7. Each is in its place as it was signed,');
    expect(stdout).toContain(
      'That the keys of entries 3 to 4 and 7 were destroyed is the word of whoever keeps the record.\n',
    );
    expect(stdout).not.toContain('can be counted in this bundle but not read');
    const { record } = JSON.parse((await careVerify('--json', '--policy', policy, bundle)).stdout) as Verification;
    const status = 'erased, still proven';
    expect(record).toMatchObject({ shown: 8, erased: 4 });
    expect(record?.erasedEntries).toEqual([
      { seq: 0, status, destroyedBy: 11 },
      ...[3, 4, 7].map((seq) => ({ seq, status, destroyedBy: null })),
    ]);
  });

  it.each<[string, string[], string]>([
    ['no bundle', ['--policy', 'own.policy'], 'say which bundle to check'],
    ['no policy', ['good.zip'], 'add --policy FILE with your own policy'],
    ['a policy option without a file', ['good.zip', '--policy'], '--policy needs the name of a file after it'],
    ['two bundles', ['good.zip', 'good.zip', '--policy', 'own.policy'], 'give one bundle only'],
    ['an unknown option', ['good.zip', '--police', 'own.policy'], 'there is no option --police'],
    ['a bundle that is not there', ['none.zip', '--policy', 'own.policy'], 'cannot read the bundle none.zip (ENOENT)'],
    ['a policy that is not there', ['good.zip', '--policy', 'none'], 'cannot read the policy none (ENOENT)'],
    ['a folder for a bundle', ['.', '--policy', 'own.policy'], 'cannot read the bundle . (EISDIR)'],
    ['a policy that is not text', ['good.zip', '--policy', 'good.zip'], 'the policy good.zip is not a text file'],
  ])('exits 2 and says what to do for %s', async (_, args, message) => {
    await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    await saved('own.policy', policies.unwitnessed);
    const { code, stdout, stderr } = await careVerify(...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).toContain('Use: care-verify BUNDLE --policy FILE');
  });

  it.each([
    ['an empty policy', '', 'your policy file names no log'],
    ['a policy without a quorum', policies.unwitnessed.replace('quorum none', ''), 'no quorum line'],
    ['Windows line ends', policies.unwitnessed.replaceAll('\n', '\r\n'), 'Windows line ends'],
    ['a mistyped key', policies.unwitnessed.replace('+f4', '+f5'), 'wrong in line 1: the key of the log is not one'],
  ])('exits 2 for %s', async (_, text, message) => {
    const bundle = await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    const { code, stdout } = await careVerify(bundle, '--policy', await saved('bad.policy', text));
    expect(code).toBe(2);
    expect(stdout).toContain(message);
  });

  it('exits 2 for files that are not bundles', async () => {
    const policy = await saved('own.policy', policies.unwitnessed);
    for (const content of [
      '',
      'hello',
      `PK\u0003\u0004${'x'.repeat(100)}`,
      zipSync({ 'letter.txt': Buffer.from('hello') }),
    ]) {
      const { code, stdout } = await careVerify(await saved('odd.zip', content), '--policy', policy);
      expect([code, stdout.startsWith('It cannot be told')]).toEqual([2, true]);
    }
  });

  it('refuses a bundle older than the saved checkpoint, and one without the way from it, with exit code 2', async () => {
    const policy = await saved('own.policy', policies.unwitnessed);
    const bundle = await saved('good.zip', (await bundleOf(folder, { size: 12 })).zip);
    const newer = await saved('newer', await checkpointOf(folder, 13));
    const older = await saved('older', await checkpointOf(folder, 4));
    const results = await Promise.all(
      [newer, older, policy].map((last) => careVerify(bundle, '--policy', policy, '--last', last)),
    );
    expect(results.map(({ code, stdout }) => [code, stdout.split(': ')[1]?.slice(0, 36)])).toEqual([
      [2, 'this bundle is older (12 entries) th'],
      [2, 'the bundle does not show how it cont'],
      [2, 'the checkpoint that you saved is not'],
    ]);
  });

  it('explains itself with --help', async () => {
    const { code, stdout } = await careVerify('--help');
    expect([code, stdout.split('\n')[0]]).toEqual([
      0,
      'care-verify BUNDLE --policy FILE [--last FILE] [--sample FILE] [--json]',
    ]);
  });
});
