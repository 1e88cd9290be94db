import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const spec = `
// A service's answer.
describe('an ask', () => {
  it('is answered within the time that was agreed', () => {});
  it.each([1])('lapses after %s days', () => {});
  it.skip('is never forgotten', () => {});
  it('says "it\\'s late"', () => {});
});
const other = 'is not a test';
`;
const row = (file: string, name: string) => `| Asks are answered | [${file}](../${file}) | \`${name}\` |\n`;
const table = (rows: string) => `# Promises\n\n| Promise | Test file | Test |\n| --- | --- | --- |\n${rows}`;
const kept = row('asks.spec.ts', 'is answered within the time that was agreed');

function check(files: Readonly<Record<string, string>>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'documents-'));
  for (const [file, content] of Object.entries({ 'asks.spec.ts': spec, 'docs/promises.md': table(kept), ...files })) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), '--root', root], {
    encoding: 'utf8',
  });
  fs.rmSync(root, { recursive: true });
  return { status, said: stdout + stderr };
}

it('accepts links to files, folders, headings, other sites and examples in code', () => {
  const page = [
    '# How we work, in `code`',
    '[a](docs/promises.md) [b](docs) [c](#how-we-work-in-code) [d](docs/promises.md#promises) [e](https://example.org)',
    '## Twice\n## Twice\n[f](#twice-1)',
    '```md\n[x](nowhere.md)\n```\n`[y](nowhere.md)`',
    '[g]: asks.spec.ts',
  ].join('\n');
  expect(check({ 'README.md': page })).toEqual({
    status: 0,
    said: expect.stringContaining('1 promises have their tests'),
  });
});

it.each([
  ['a file that is not there', '[a](docs/gone.md)', 'docs/gone.md leads nowhere'],
  ['a file in other capitals', '[a](Docs/promises.md)', 'Docs/promises.md leads nowhere'],
  ['a file outside the repository', '[a](../secret.md)', '../secret.md leads nowhere'],
  ['an absolute path', '[a](/docs/promises.md)', '/docs/promises.md leads nowhere'],
  [
    'a heading that is not there',
    '[a](docs/promises.md#vows)',
    'docs/promises.md#vows: docs/promises.md has no heading "#vows"',
  ],
  ['an image that is not there', '![a](a.png)', 'a.png leads nowhere'],
  ['a definition that leads nowhere', '[a]: gone.md', 'gone.md leads nowhere'],
])('refuses %s, and says where', (_, page, says) => {
  const { status, said } = check({ 'README.md': `Some words.\n${page}\n` });
  expect(said).toContain(`README.md:2: ${says}`);
  expect(status).toBe(1);
});

it.each(['lapses after %s days', `says "it's late"`])('accepts the promise kept by the test `%s`', (name) => {
  expect(check({ 'docs/promises.md': table(row('asks.spec.ts', name)) }).status).toBe(0);
});

it.each([
  ['a test that is not there', row('asks.spec.ts', 'is always answered'), 'has no test named "is always answered"'],
  ['a test that is skipped', row('asks.spec.ts', 'is never forgotten'), 'has no test named'],
  ['a text that is not a test', row('asks.spec.ts', 'is not a test'), 'has no test named'],
  ['a file that is not there', row('gone.spec.ts', 'is answered'), 'leads nowhere'],
  ['no test file', '| Asks are answered | soon | `x` |\n', 'links to no test file'],
  ['no name', '| Asks are answered | [a](../asks.spec.ts) | |\n', 'names no test'],
  ['no promises', '', 'has no promises'],
])('refuses a promise with %s', (_, rows, says) => {
  const { status, said } = check({ 'docs/promises.md': table(rows) });
  expect(said).toContain(says);
  expect(status).toBe(1);
});
