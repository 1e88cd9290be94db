import { spawnSync } from 'node:child_process';
import path from 'node:path';

const said = (title: string, status: string, ancestorTitles: string[] = []) => ({ title, status, ancestorTitles });
const report = {
  testResults: [
    {
      name: '/root/asks.spec.ts',
      assertionResults: [
        said('asks again', 'passed'),
        said('lapses after 3 days', 'passed', ['an ask']),
        said('lapses after 5 days', 'failed', ['an ask']),
        said('is told', 'passed', ['an answer']),
        said('is not run', 'pending'),
      ],
    },
  ],
};
const verdictOf = (test: string, file = 'asks.spec.ts') => {
  const ask = `const { verdictOf } = await import(${JSON.stringify(path.join(__dirname, 'verdicts.mjs'))});
    process.stdout.write(verdictOf(${JSON.stringify(report)}, '/root', ${JSON.stringify({ file, test })}))`;
  return spawnSync('node', ['--input-type=module', '--eval', ask], { encoding: 'utf8' }).stdout;
};

it.each([
  ['asks again', 'passed'],
  ['an answer', 'passed'],
  ['lapses after %s days', 'failed'],
  ['an ask', 'failed'],
  ['is not run', 'not run'],
  ['asks', 'not run'],
])('of a run, "%s" is said to have %s', (test, verdict) => expect(verdictOf(test)).toBe(verdict));

it('is not run when its file was not', () => expect(verdictOf('asks again', 'gone.spec.ts')).toBe('not run'));
