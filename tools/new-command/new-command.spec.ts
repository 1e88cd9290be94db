import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const repository = path.join(__dirname, '../..');
const intake = 'libs/contexts/intake';
let root: string;

/** A tree with one real context, over the real platform. */
beforeEach(() => {
  root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'new-command-')));
  fs.cpSync(path.join(repository, intake), path.join(root, intake), { recursive: true });
  for (const shared of ['libs/platform', 'libs/contracts', 'node_modules']) {
    fs.symlinkSync(path.join(repository, shared), path.join(root, shared));
  }
});
afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

const run = (command: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('node', [command, ...args], { cwd: root, encoding: 'utf8' });
  return { status, said: stdout + stderr };
};
const newCommand = (...args: readonly string[]) =>
  run(path.join(__dirname, 'new-command.mjs'), '--root', root, ...args);
const folder = (command: string) => path.join(root, intake, 'src/commands', command);

it('writes six files that compile and whose spec fails', () => {
  expect(newCommand('intake', 'revisit-introduction')).toMatchObject({ status: 0 });
  expect(fs.readdirSync(folder('revisit-introduction')).sort()).toEqual(
    ['command', 'controller', 'decide.spec', 'decide', 'handler', 'request'].map(
      (part) => `revisit-introduction.${part}.ts`,
    ),
  );

  const compilerOptions = {
    noEmit: true,
    rootDir: '/',
    paths: { '@platform/*': ['./libs/platform/*'], '@contracts/*': ['./libs/contracts/*'] },
  };
  fs.writeFileSync(
    path.join(root, 'tsconfig.json'),
    JSON.stringify({
      extends: path.join(repository, 'tsconfig.json'),
      compilerOptions,
      include: [`${intake}/src/commands/revisit-introduction/*.ts`],
      exclude: [],
    }),
  );
  expect(run('node_modules/typescript/bin/tsc', '-p', '.')).toEqual({ status: 0, said: '' });

  const jestConfig = {
    rootDir: root,
    roots: [folder('revisit-introduction')],
    transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', decorators: true } } }] },
    moduleNameMapper: { '^@platform/(.*)$': path.join(repository, 'libs/platform/$1') },
    testRegex: '\\.spec\\.ts$',
  };
  const spec = run('node_modules/jest/bin/jest.js', '--config', JSON.stringify(jestConfig));
  expect(spec.said).toContain('makes something true that was not');
  expect(spec.said).toContain('Tests:       1 failed, 1 total');
}, 120_000);

it.each([
  [['nowhere', 'close-huddle'], 'There is no context "nowhere"; there are intake.'],
  [['intake'], 'Usage: npm run new:command <context> <verb-noun>'],
  [['intake', 'CloseHuddle'], 'write <verb>-<noun> in small letters'],
  [['intake', 'update-introduction'], 'does not say what the person intends'],
  [['intake', 'reject-introduction'], 'we do not say "reject"; say decline'],
  [['intake', 'revisit-introduction', '--stream', 'nothing'], 'intake has no stream "nothing"; it has'],
  [['intake', 'receive-introduction'], 'is there already; nothing was written'],
  [['intake', 'close-huddle', '--force'], "Unknown option '--force'"],
])('answers %j with what is wrong and what to do', (args, says) => {
  const before = fs.readdirSync(folder('')).sort();
  const { status, said } = newCommand(...args);
  expect(said).toContain(says);
  expect(said).not.toContain('at run');
  expect(status).toBe(1);
  expect(fs.readdirSync(folder('')).sort()).toEqual(before);
});
