import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const english = {
  title: 'Help for {{name}}',
  call: '<call>Ring</call> us',
  left_one: '{{count}} day',
  left_other: '{{count}} days',
};
const welsh = {
  title: 'Help i {{name}}',
  call: '<call>Ffoniwch</call> ni',
  ...Object.fromEntries(
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`left_${form}`, '{{count}} diwrnod']),
  ),
};
const page = "t('title'); t('left', { count }); <Trans i18nKey=\"call\" />";

function check(catalogues: Readonly<Record<string, object>>, source = page) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'languages-'));
  const write = (file: string, content: string) => {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), content);
  };
  for (const [code, words] of Object.entries({ en: english, ...catalogues })) {
    write(`apps/web/src/languages/catalogues/${code}.json`, JSON.stringify(words));
  }
  write('apps/web/src/page.tsx', source);
  const { status, stdout, stderr } = spawnSync('node', [path.join(__dirname, 'check.mjs'), '--root', root], {
    encoding: 'utf8',
  });
  fs.rmSync(root, { recursive: true });
  return { status, said: stdout + stderr };
}

it('takes catalogues that say the same, each with the plurals of its language', () =>
  expect(check({ cy: welsh })).toEqual({ status: 0, said: expect.stringContaining('2 catalogues') }));

it.each([
  ['a missing key', { ...welsh, title: undefined }, 'cy.json: has no title'],
  ['a plural that the language has and English has not', { ...welsh, left_few: undefined }, 'cy.json: has no left_few'],
  ['a key that English has not', { ...welsh, more: 'Mwy' }, 'cy.json: has more, which English has not'],
  ['a sentence that says nothing', { ...welsh, title: ' ' }, 'cy.json: says nothing at title'],
  [
    'another placeholder',
    { ...welsh, title: 'Help i {{enw}}' },
    'cy.json: has other placeholders than English at title',
  ],
  ['other markup', { ...welsh, call: 'Ffoniwch ni' }, 'cy.json: has other markup than English at call'],
])('refuses %s', (_, words, says) => {
  const { status, said } = check({ cy: words });
  expect(said).toContain(says);
  expect(status).toBe(1);
});

it('refuses a file that is not called by a language', () =>
  expect(check({ welsh }).said).toContain('welsh.json: is not called by the code of a language'));

it('refuses a key that no page asks for, and one that is asked for and not there', () => {
  const { said } = check({}, "t('title'); t(`call.${which}`);");
  expect(said).toContain('en.json: has call, for which no page asks');
  expect(said).toContain('asks for call.${which}, which en.json has not');
});
