import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const spec = `
it('asks again', () => {});
it.skip('is gone', () => {});
`;
const control = (test = 'asks again', file = 'asks.spec.ts') => `| It asks | [asks](../../${file}) | \`${test}\` |\n`;
const hazard = ({ after = 'Major, Very low', controls = control(), more = '' } = {}) => `# Hazard log

## H01 Nobody answers

- **Harm**: Help comes late.
- **Who may be harmed**: The person.
- **Causes**: Nobody looked.
- **Before controls**: Major, Medium
${after === '' ? '' : `- **After controls**: ${after}\n`}- **Why that can be borne**: It asks again.
- **Left to whoever runs it**: Nothing.

| Control | Test file | Test |
| --- | --- | --- |
${controls}${more}`;
const map = (row: string) =>
  `# A standard\n\nWhat it asks.\n\n## Part\n\n| Id | Asked | State | How | File | Test |\n| --- | --- | --- | --- | --- | --- |\n${row}`;
const tested = `| A1 | To ask | tested | It asks | [asks](../../asks.spec.ts) | \`asks again\` |\n`;

function check(files: Readonly<Record<string, string>>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'safety-case-'));
  const all = {
    'asks.spec.ts': spec,
    'docs/safety/hazard-log.md': hazard(),
    'docs/safety/a.md': map(tested),
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  }
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), '--root', root], {
    encoding: 'utf8',
  });
  fs.rmSync(root, { recursive: true });
  return { status, said: stdout + stderr };
}

it('takes a hazard whose control has its test, and a requirement that is tested', () =>
  expect(check({})).toEqual({
    status: 0,
    said: 'safety case: 1 hazards, 1 controls and 1 maps lean on 1 tests, which are there\n',
  }));

it.each([
  ['a control whose test is gone', hazard({ controls: control('asks no more') }), 'no test named "asks no more"'],
  ['a control whose test is skipped', hazard({ controls: control('is gone') }), 'or it is skipped'],
  ['a control whose test file is gone', hazard({ controls: control('asks again', 'gone.spec.ts') }), 'is not there'],
  [
    'a control that only Kafka would show',
    hazard({ controls: control('asks again', 'asks.kafka-spec.ts') }),
    'links to no test',
  ],
  ['a hazard without a control', hazard({ controls: '' }), 'H01 has no control with a test: it is open'],
  ['a hazard that does not say what is left of it', hazard({ after: '' }), 'H01 does not say "After controls"'],
  ['a rating that is none', hazard({ after: 'Bad, Low' }), '"Bad, Low" is no rating'],
  ['a risk that nobody may release', hazard({ after: 'Catastrophic, Low' }), 'has a risk of 4 left'],
  ['a risk that grew by its controls', hazard({ after: 'Major, High' }), 'is a greater risk with its controls'],
  ['one hazard twice', `${hazard()}\n${hazard().replace('# Hazard log\n', '')}`, 'has H01 twice'],
])('refuses %s, and says where', (_, log, says) => {
  const { status, said } = check({ 'docs/safety/hazard-log.md': log });
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(says) as string });
  expect(said).toMatch(/^docs\/safety\/hazard-log\.md:\d+: /);
});

it.each([
  ['a state that is none', '| A1 | To ask | mostly | It asks | | |\n', '"mostly" is no state'],
  ['what is described nowhere', '| A1 | To ask | described | It asks | | |\n', 'is described nowhere'],
  ['what is said to be tested and is not', '| A1 | To ask | tested | It asks | | |\n', 'links to no test'],
  ['a test of what is not met', tested.replace('| tested |', '| not met |'), 'has a test and is not "tested"'],
])('refuses in a map %s', (_, row, says) => {
  const { status, said } = check({ 'docs/safety/a.md': map(row) });
  expect({ status, said }).toEqual({ status: 1, said: expect.stringContaining(says) as string });
});
