import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const intake = 'libs/contexts/intake';
const sound = [
  `${intake}/README.md`,
  `${intake}/src/index.ts`,
  `${intake}/src/intake.module.ts`,
  `${intake}/src/intake.access.ts`,
  `${intake}/src/intake.refusals.ts`,
  `${intake}/src/huddle.refusals.ts`,
  `${intake}/src/domain/introduction/introduction.events.ts`,
  `${intake}/src/domain/introduction/introduction.rules.spec.ts`,
  `${intake}/src/domain/introduction/fixtures/introduction-received.json`,
  `${intake}/src/commands/name-key-worker/name-key-worker.decide.ts`,
  `${intake}/src/commands/name-key-worker/name-key-worker.decide.spec.ts`,
  `${intake}/src/commands/name-key-worker/name-key-worker.int-spec.ts`,
  `${intake}/src/views/huddle-board/introduction-on-board.row.ts`,
  `${intake}/src/reactions/when-huddle-closes-then-tell-introducer/when-huddle-closes-then-tell-introducer.reaction.ts`,
  `${intake}/src/integration/consumes/relationships.consumer.ts`,
  `${intake}/src/migrations/1700000000001-huddle-board.ts`,
  'libs/platform/decider/decider.ts',
];

function check(files: readonly string[]) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'layout-'));
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), '');
  }
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), '--root', root], {
    encoding: 'utf8',
  });
  fs.rmSync(root, { recursive: true });
  return { status, said: stdout + stderr };
}

it('accepts a context whose files are where they belong', () => {
  expect(check(sound)).toEqual({ status: 0, said: expect.stringContaining('17 files of 1 contexts') });
});

it.each([
  ['src/commands/name-key-worker/name-key-worker.service.ts', '"service" is not a known ending'],
  ['src/commands/name-key-worker/huddle-board.row.ts', '*.row.ts belongs in views/<what-people-look-at>/'],
  [
    'src/utils/dates.ts',
    'a context has the folders domain, commands, views, editing, reactions, integration, migrations',
  ],
  ['src/huddle.access.ts', 'beside the door there are only intake.module.ts'],
  ['src/huddle-board.query.ts', 'move it to views/<what-people-look-at>/'],
  ['src/commands/update-plan/update-plan.command.ts', 'does not say what the person intends'],
  [
    'src/commands/name-key-worker/other.handler.ts',
    'a file of the command name-key-worker is called name-key-worker.*',
  ],
  ['src/commands/close-huddle/close-huddle.decide.ts', 'has no close-huddle.decide.spec.ts beside it'],
  ['src/reactions/tell-introducer/tell-introducer.reaction.ts', 'when-<event>-then-<command>'],
  ['src/domain/introduction/index.ts', 'index.ts is the door of a context'],
  ['src/migrations/first.ts', '<13 digits>'],
  ['src/domain/introduction/IntroductionState.ts', 'kebab-case'],
  ['notes.txt', 'README.md and src/ and nothing else'],
])('refuses %s and says what to do', (file, says) => {
  const { status, said } = check([...sound, `${intake}/${file}`]);
  expect(said).toContain(says);
  expect(said).toContain(`${intake}/${file}:`);
  expect(status).toBe(1);
});

it('refuses an index.ts in the platform, and a context without a README', () => {
  const { said } = check([...sound.slice(1), 'libs/platform/decider/index.ts']);
  expect(said).toContain('libs/platform/decider/index.ts: index.ts is the door');
  expect(said).toContain('libs/contexts/intake: has no README.md');
});

it('refuses rules in the process of a context, and a context without a process', () => {
  const process = ['src/main.ts', 'src/app.module.ts', 'tsconfig.app.json'].map((file) => `apps/intake/${file}`);
  expect(check([...sound, ...process]).status).toBe(0);
  const { said } = check([...sound, ...process.slice(1), 'apps/intake/src/huddle.rules.ts']);
  expect(said).toContain('apps/intake: has no src/main.ts');
  expect(said).toContain('apps/intake/src/huddle.rules.ts: the process of a context is');
});
