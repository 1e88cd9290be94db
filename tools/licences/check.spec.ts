import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Locked = Readonly<
  Record<string, { version: string; license?: string; dependencies?: Record<string, string>; dev?: boolean }>
>;

function check(locked: Locked, web = '') {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'licences-'));
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  };
  write(
    'package.json',
    JSON.stringify({ dependencies: { server: '1.0.0' }, devDependencies: { shown: '1.0.0', tool: '1.0.0' } }),
  );
  write('package-lock.json', JSON.stringify({ packages: locked }));
  write('apps/web/src/main.tsx', web);
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), '--root', root], {
    encoding: 'utf8',
  });
  fs.rmSync(root, { recursive: true });
  return { status, said: stdout + stderr };
}
const server = { version: '1.0.0', license: 'MIT', dependencies: { below: '1.0.0' } };

it('accepts allowed licences, and a choice of which one is allowed', () => {
  const locked = {
    'node_modules/server': server,
    'node_modules/server/node_modules/below': { version: '1.0.0', license: '(GPL-3.0 OR Apache-2.0)' },
    'node_modules/below': { version: '9.0.0', license: 'GPL-3.0' },
    'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
  };
  expect(check(locked)).toEqual({ status: 0, said: expect.stringContaining('2 packages') });
});

it.each([
  ['a licence that is not in the list', 'AGPL-3.0'],
  ['a licence that asks for more than the list allows', '(MIT AND GPL-3.0)'],
  ['no licence', undefined],
])('refuses %s, however deep the package is', (_, license) => {
  const { status, said } = check({
    'node_modules/server': server,
    'node_modules/below': { version: '2.0.0', license },
  });
  expect(said).toContain('below 2.0.0: licence');
  expect(status).toBe(1);
});

it('looks at what the browser gets, which npm calls a development dependency', () => {
  const locked = {
    'node_modules/server': { version: '1.0.0', license: 'MIT' },
    'node_modules/shown': { version: '3.0.0', license: 'CC-BY-NC-4.0' },
  };
  expect(check(locked).status).toBe(0);
  expect(check(locked, "import { Chart } from 'shown';")).toEqual({
    status: 1,
    said: expect.stringContaining('shown 3.0.0'),
  });
});
