import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { plainWords } from './tools/eslint/plain-words.mjs';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name is the same wherever it is used.',
};
const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' };
/** What has been through disclosure control is a type that nothing else can make: an assertion would be a second way out. */
const notReleasedOtherwise = {
  selector: 'TSAsExpression TSTypeReference[typeName.name=/^(Released|Frozen)$/]',
  message: 'Figures leave through disclose() of platform/disclosure-control. Nothing else may say that they have.',
};
const everywhere = [noDefaultExport, noEnum, notReleasedOtherwise];

const arrives = 'arrives in the command: a rule gives the same answer whenever it is asked.';
const noSurroundings = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: `The time ${arrives}` },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: `The time ${arrives}` },
  { selector: 'CallExpression[callee.name="Date"]', message: `The time ${arrives}` },
  { selector: 'MemberExpression[object.name="performance"]', message: `The time ${arrives}` },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: `Chance ${arrives}` },
  { selector: 'MemberExpression[object.name="crypto"]', message: `An id ${arrives}` },
  { selector: 'MemberExpression[object.name="process"]', message: `Configuration ${arrives}` },
];

const asTheContext = {
  selector: 'CallExpression[callee.property.name=/^(query|transaction)$/][callee.object.property.name="database"]',
  message: 'What people see is read for a subject, behind the second wall: database.reading(caller, …).',
};

const notFromCqrs = {
  name: '@nestjs/cqrs',
  importNames: [
    'EventBus',
    'EventsHandler',
    'Saga',
    'EventPublisher',
    'AggregateRoot',
    'ofType',
    'IEventHandler',
    'ICommand',
  ],
  message:
    'Events live in the event store. A throwing saga stops every saga of the process and a throwing event handler loses the event: write a reaction.',
};

const typeScript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/*-spec.ts', 'libs/platform/testing/**', '**/contract/**'];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/dist/',
      'coverage/',
      'screenshots/',
      '.living-well/',
      'libs/contracts/generated/',
    ],
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.eslintRecommended],
    languageOptions: { globals: globals.node },
    rules: {
      'no-unused-vars': 'error',
      'no-undef': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', 300],
    },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
  {
    files: typeScript,
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['tsconfig.json', 'apps/web/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports', disallowTypeAnnotations: true },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // The refusals of two commands may share a code.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      'no-restricted-syntax': ['error', ...everywhere],
      'no-restricted-imports': ['error', { paths: [notFromCqrs] }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['libs/contexts/*/src/domain/**/*.ts', 'libs/contexts/**/*.{decide,rules,state,events,upcasters}.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noSurroundings] },
  },
  {
    // Whose account it is must be known before there is anybody to read for; what rules judge a look by is shown to nobody.
    files: ['libs/contexts/*/src/views/**/*.query.ts'],
    ignores: ['**/account.query.ts', '**/look-facts.query.ts', 'libs/contexts/assurance/src/views/log/*.query.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, asTheContext] },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: specs,
    rules: { 'no-console': 'error' },
  },
  {
    files: specs,
    rules: {
      'max-lines': 'off',
      // The JSON of an answer is read as it comes; what a spec expects of it is its type.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The one function that releases, and the one place where what was released is read again from the log.
    files: ['libs/platform/disclosure-control/**', 'libs/contexts/assurance/src/views/figures/counted-again.query.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, noEnum] },
  },
  // A list is as long as what it lists.
  { files: ['**/migrations/**', '**/*.module.ts', '**/*.refusals.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['libs/contexts/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'plain-words': plainWords },
    rules: { 'plain-words/words': 'error' },
  },
  {
    files: ['libs/**/*.ts', 'apps/**/*.{ts,tsx}'],
    plugins: { 'plain-words': plainWords },
    rules: { 'plain-words/empty-names': 'error' },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: globals.browser },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['*.config.{mjs,mts,cjs}', '**/vite.config.mts', 'libs/platform/testing/jest-global-*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum] },
  },
  { files: ['**/*.mjs'], ignores: ['*.config.mjs'], rules: { 'no-restricted-syntax': ['error', noDefaultExport] } },
  prettier,
);
