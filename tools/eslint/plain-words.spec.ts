import type { ESLint } from 'eslint';
import { Linter } from 'eslint';
import { parser } from 'typescript-eslint';

const { plainWords } = jest.requireActual<{ plainWords: ESLint.Plugin }>('./plain-words.mjs');

const lint = (code: string, filename = 'libs/contexts/intake/src/domain/introduction/introduction.state.ts') =>
  new Linter({ configType: 'flat' })
    .verify(
      code,
      {
        files: ['**/*.ts', '**/*.tsx'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        plugins: { 'plain-words': plainWords },
        rules: { 'plain-words/words': 'error', 'plain-words/empty-names': 'error' },
      },
      { filename },
    )
    .map(({ message }) => message);

it('names the word, and the word to use instead, once for each name', () => {
  expect(lint('const patientId = 1; export const x = patientId;')).toEqual([
    '"patientId": we do not say "patient"; say person (docs/glossary.md).',
  ]);
});

it.each([
  ['a property of a type', 'interface Ask { referralId: string }'],
  ['a code', "export const refused = 'already-rejected';"],
  ['a type of event', "export const type = 'ReferralReceived';"],
  ['a part of a template', 'export const says = (n: number) => `There are ${n} patients here.`;'],
])('looks at %s', (_, code) => expect(lint(code)).toHaveLength(1));

it('looks at the text of a page', () => {
  expect(lint('export const page = <p>Your risk level is shown here.</p>;', 'apps/web/src/my/page.tsx')).toHaveLength(
    1,
  );
});

it('looks at the names of files', () => {
  expect(lint('export const a = 1;', 'libs/contexts/intake/src/commands/reject-ask/reject-ask.decide.ts')).toHaveLength(
    1,
  );
  expect(lint('export const a = 1;', 'libs/contexts/intake/src/plan-helpers.ts')).toHaveLength(1);
});

it('leaves the words of the language and of other packages alone', () => {
  expect(lint('export const later = () => new Promise((resolve, reject) => { resolve(1); reject(2); });')).toEqual([]);
  expect(
    lint("import { transfer as move } from 'somewhere'; export const a = move; export const b = window.transfer;"),
  ).toEqual([]);
});

it('refuses types whose names say nothing, and the I of an interface', () => {
  expect(lint('export class PlanManager {}')).toEqual([expect.stringContaining('"manager" says nothing')]);
  expect(lint('export interface IPlan { a: string }')).toEqual([expect.stringContaining('without the "I"')]);
});
