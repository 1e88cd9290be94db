import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { failpoint, FAILPOINT_VARIABLE, FAILPOINTS, readFailpoint } from './failpoint';

const passing = (times: number, env: Record<string, string>) =>
  spawnSync(process.execPath, [join(__dirname, 'fixtures/passes-a-failpoint.cjs'), String(times)], {
    env: { ...process.env, NODE_ENV: '', ...env },
    encoding: 'utf8',
  });

describe('a failpoint', () => {
  it('is nothing when the environment does not name one', () => {
    for (const name of FAILPOINTS) expect(failpoint(name)).toBeUndefined();
    expect(passing(5, {})).toMatchObject({ status: 0, signal: null, stdout: '5' });
  });

  it('ends the process as kill -9 does, when it is passed for the n-th time and not before', () => {
    const env = { [FAILPOINT_VARIABLE]: 'append.after-commit:3' };
    expect(passing(2, env)).toMatchObject({ status: 0, signal: null, stdout: '2' });
    expect(passing(3, env)).toMatchObject({ status: null, signal: 'SIGKILL', stdout: '' });
  });

  it('is nothing at another name, and never anything in production', () => {
    expect(passing(5, { [FAILPOINT_VARIABLE]: 'append.before-send:1' })).toMatchObject({ status: 0, stdout: '5' });
    const env = { [FAILPOINT_VARIABLE]: 'append.after-commit:1', NODE_ENV: 'production' };
    expect(passing(5, env)).toMatchObject({ status: 0, stdout: '5' });
  });

  it.each(['append', 'append.after-commit:0', 'append.after-commit:x', 'append.after-commit:-1'])(
    'refuses %s by name',
    (text) => {
      expect(() => readFailpoint({ [FAILPOINT_VARIABLE]: text })).toThrow(`found "${text}"`);
    },
  );
});
