import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const names =
  'contracts:check lint:layout lint:docs lint:safety lint:languages lint:licences format:check lint:deps lint:probes typecheck knip lint'.split(
    ' ',
  );
const passing = Object.fromEntries(names.map((name) => [name, 'node -e ""']));

function check(scripts: Readonly<Record<string, string>>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'check-'));
  fs.writeFileSync(path.join(root, 'package.json'), JSON.stringify({ scripts }));
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), root], { encoding: 'utf8' });
  fs.rmSync(root, { recursive: true });
  return { status, stdout, stderr };
}

it('runs every step and says how long each took', () => {
  const { status, stdout } = check(passing);
  expect(status).toBe(0);
  for (const name of names) expect(stdout).toMatch(new RegExp(`^${name} +[0-9.]+ s {2}passed$`, 'm'));
});

it('stops at the first step that fails, with what that step said', () => {
  const { status, stdout, stderr } = check({
    ...passing,
    'lint:docs': `node -e "console.log('a link leads nowhere'); process.exit(3)"`,
  });
  expect(status).toBe(1);
  expect(stdout).toMatch(/lint:docs .* failed/);
  expect(stderr).toContain('a link leads nowhere');
  expect(stdout).not.toContain('format:check');
});

it('refuses to pass when a step is missing', () => {
  const { knip: _, ...others } = passing;
  expect(check(others)).toMatchObject({ status: 1, stderr: expect.stringContaining('no script knip') });
});
