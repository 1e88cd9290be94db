// The same for ESLint: every ban of eslint.config.mjs that the architecture counts on is broken once, and must be named.
import { ESLint } from 'eslint';
import { plant, report } from './planted-files.mjs';
import { mark } from './probes.mjs';

const intake = 'libs/contexts/intake/src';
const rule = (name) => `${intake}/domain/${mark}/${name}.rules.ts`;
const handler = (name) => `${intake}/commands/${mark}/${name}.handler.ts`;
const cqrs = ['EventBus', 'EventsHandler', 'Saga', 'EventPublisher', 'AggregateRoot', 'ofType'];

/** [rule, file, content, what the message must contain] */
const probes = [
  ...cqrs.map((name) => [
    'no-restricted-imports',
    handler(`cqrs-${name.toLowerCase()}`),
    `import { ${name} } from '@nestjs/cqrs';\nexport const probe = ${name};\n`,
    `'${name}'`,
  ]),
  ['no-restricted-syntax', rule('now'), 'export const probe = () => Date.now();\n', 'The time'],
  ['no-restricted-syntax', rule('date'), 'export const probe = () => new Date();\n', 'The time'],
  ['no-restricted-syntax', rule('random'), 'export const probe = () => Math.random();\n', 'Chance'],
  ['no-restricted-syntax', rule('environment'), 'export const probe = () => process.env["HOME"];\n', 'Configuration'],
  [
    'no-restricted-syntax',
    `${intake}/commands/${mark}/now.decide.ts`,
    'export const probe = () => Date.now();\n',
    'The time',
  ],
  [
    'no-restricted-syntax',
    `${intake}/views/${mark}/as-the-context.query.ts`,
    "export const probe = (a: { database: { query(t: string): unknown } }) => a.database.query('SELECT 1');\n",
    'second wall',
  ],
  [
    'no-restricted-syntax',
    `${intake}/views/figures/${mark}.query.ts`,
    "import type { Released } from '@platform/disclosure-control/release';\nexport const probe = (text: string) => JSON.parse(text) as Released;\n",
    'disclose()',
  ],
  ['no-restricted-syntax', handler('default'), 'export default 1;\n', 'Export by name'],
  ['no-restricted-syntax', handler('enum'), "export enum Probe {\n  A = 'a',\n}\n", 'union'],
  ['@typescript-eslint/no-explicit-any', handler('any'), 'export const probe = (a: any) => String(a);\n', 'any'],
  [
    '@typescript-eslint/no-non-null-assertion',
    handler('non-null'),
    'export const probe = (a?: string) => a!.length;\n',
    'non-null',
  ],
  [
    '@typescript-eslint/no-floating-promises',
    handler('floating'),
    'const later = async () => 1;\nexport const probe = () => {\n  later();\n};\n',
    'Promises',
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    handler('switch'),
    "export function probe(a: 'x' | 'y'): number {\n  switch (a) {\n    case 'x':\n      return 1;\n  }\n  return 2;\n}\n",
    '"y"',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    handler('type-import'),
    "import { Stats } from 'node:fs';\nexport type Probe = Stats;\n",
    'type',
  ],
  ['no-console', handler('console'), "console.log('a');\n", 'console'],
  ['max-lines', handler('long'), `${'// line\n'.repeat(301)}export const probe = 1;\n`, '300'],
  ['plain-words/words', handler('word'), 'export const patientId = 1;\n', 'person'],
  ['plain-words/empty-names', handler('empty'), 'export class PlanManager {}\n', 'says nothing'],
];

/** A class that Nest injects must stay a value import, or its type is gone at run time. */
const injected = handler('injected');
const injectedContent = `import { Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';

@Injectable()
export class Probe {
  constructor(readonly bus: CommandBus) {}
}
`;

const remove = plant(new Map([...probes.map(([, file, content]) => [file, content]), [injected, injectedContent]]));
const results = await new ESLint().lintFiles([...probes.map(([, file]) => file), injected]);
remove();

const messagesOf = (file) => results.find(({ filePath }) => filePath.endsWith(file))?.messages ?? [];
report(
  [
    ...probes
      .filter(([name, file, , says]) => !messagesOf(file).some((m) => m.ruleId === name && m.message.includes(says)))
      .map(([name, file]) => `${name} stayed silent about ${file}`),
    ...messagesOf(injected).map(({ ruleId, message }) => `${ruleId} refuses a class that Nest injects: ${message}`),
  ],
  `lint probes: ${probes.length} violations, each named by its rule; an injected class is left alone`,
);
