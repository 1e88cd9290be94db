import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ServerProcess } from './server-process';

const MAIN = resolve(__dirname, '../../dist/server/apps/living-well/src/main.js');

describe('the operator’s command line', () => {
  let server: ServerProcess;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'living-well-operator-'));
    server = await ServerProcess.prepare();
    await server.start();
  }, 180_000);
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  function run(args: readonly string[], env: Record<string, string> = {}, dataDir = server.dataDir) {
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args, '--data-dir', dataDir], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: '', LOG_LEVEL: 'error', ...env },
    });
    return { status, signal, stdout, stderr };
  }
  const json = (...args: string[]) => JSON.parse(run([...args, '--json']).stdout) as Record<string, unknown>;

  it('verifies the log of the running product', () => {
    expect(json('store', 'verify')).toMatchObject({ wrong: 0, erased: 0 });
    expect(run(['store', 'verify']).stdout).toContain('The log holds.');
  }, 60_000);

  it('rebuilds every view of the demonstration and finds it the same', () => {
    const { views } = json('projection', 'list') as { views: { view: string; tables: string[] }[] };
    const filled = views.filter(({ tables }) => tables.length > 0);
    expect(filled.length).toBeGreaterThan(10);
    const rebuilt = filled.map(({ view }) => [view, json('projection', 'rebuild', view)['equal']]);
    expect(rebuilt).toEqual(filled.map(({ view }) => [view, true]));
  }, 180_000);

  it.each(['rebuild.after-page', 'rebuild.before-switch'])(
    'leaves a view live when it is killed at %s',
    (failpoint) => {
      const view = ['projection', 'rebuild', 'intake.huddle-board', '--accept-differences'];
      expect(run(view, { LIVING_WELL_FAILPOINT: failpoint }).signal).toBe('SIGKILL');
      expect(run(view)).toMatchObject({ status: 0, stdout: expect.stringContaining('is that of the log') });
    },
    60_000,
  );

  it('backs up the running product and restores it elsewhere, whole or not at all', () => {
    const copy = join(folder, 'copy');
    expect(run(['backup', copy]).status).toBe(0);
    const secrets = readFileSync(join(server.dataDir, 'development-secrets.json'), 'utf8');
    const { masterKey } = JSON.parse(secrets) as { masterKey: string };
    const [elsewhere, env] = [join(folder, 'elsewhere'), { LIVING_WELL_MASTER_KEY: masterKey }];
    const killed = { ...env, LIVING_WELL_FAILPOINT: 'restore.before-commit' };
    expect(run(['restore', copy, '--nothing-erased-since'], killed, elsewhere).signal).toBe('SIGKILL');
    expect(run(['restore', copy, '--nothing-erased-since'], env, elsewhere)).toMatchObject({ status: 0 });
    expect(run(['store', 'verify'], env, elsewhere).stdout).toContain('The log holds.');
    expect(run(['restore', copy, '--nothing-erased-since'], env, elsewhere)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('The database is not empty'),
    });
  }, 180_000);

  it.each([
    [['store', 'verifi'], 'unknown command'],
    [['projection', 'rebuild', 'intake.nothing'], 'There is no view "intake.nothing"'],
    [['projection', 'rebuild', 'care-plan.plan'], 'keeps no rows'],
    [['restore', '/nowhere', '--nothing-erased-since'], 'has no manifest.json'],
    [['restore', '/nowhere'], 'What was erased since the backup was made must not come back'],
    [['store', 'accept-restored-log'], ''],
  ])(
    'says of %j in one line what was wrong',
    (args, line) => {
      const { status, stderr, stdout } = run(args);
      if (line === '') return expect(stdout).toContain('nothing to accept');
      expect(status).toBe(1);
      expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(line)]);
    },
    60_000,
  );
});
