// Every file inside a context is of a known kind and lies where that kind belongs. Usage: node tools/layout/check.mjs [--root DIR]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = values.root ?? fileURLToPath(new URL('../../', import.meta.url));

/** What a file may end with, and the one kind of folder where it belongs. Another ending needs an ADR. */
const kinds = [
  {
    folder: /^domain\/[^/]+\//,
    where: 'domain/<stream>/',
    endings: ['events', 'state', 'rules', 'upcasters', 'fixtures'],
  },
  {
    folder: /^commands\/[^/]+\//,
    where: 'commands/<verb-noun>/',
    endings: ['command', 'decide', 'handler', 'request', 'controller'],
  },
  {
    folder: /^views\/[^/]+\//,
    where: 'views/<what-people-look-at>/',
    endings: ['row', 'projection', 'query', 'controller', 'request'],
  },
  { folder: /^reactions\/[^/]+\//, where: 'reactions/when-<event>-then-<command>/', endings: ['reaction', 'deadline'] },
  {
    folder: /^editing\/[^/]+\//,
    where: 'editing/<what-is-written-together>/',
    endings: ['rooms', 'controller', 'request'],
  },
  { folder: /^integration\/publishes\//, where: 'integration/publishes/', endings: ['publisher'] },
  { folder: /^integration\/consumes\//, where: 'integration/consumes/', endings: ['consumer'] },
];
const ofTheContext = ['module', 'context', 'access', 'refusals'];
const folders = ['domain', 'commands', 'views', 'editing', 'reactions', 'integration', 'migrations'];
const belongs = (ending) => kinds.filter((kind) => kind.endings.includes(ending)).map((kind) => kind.where);

const walk = (directory) =>
  !fs.existsSync(directory)
    ? []
    : fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
        if (['node_modules', 'dist'].includes(entry.name)) return [];
        const file = path.join(directory, entry.name);
        return entry.isDirectory() ? walk(file) : [path.relative(root, file).split(path.sep).join('/')];
      });

const problems = [];
const say = (file, text) => problems.push(`${file}: ${text}`);

function checkName(file, stem, ending, context, inSource) {
  if (!inSource.includes('/')) {
    // The refusals of a context may be in several tables, which its own puts together.
    if (!ofTheContext.includes(ending) || (stem !== context && ending !== 'refusals')) {
      const place = belongs(ending).join(' or ') || `${folders.join(', ')}`;
      say(
        file,
        `beside the door there are only ${ofTheContext.map((e) => `${context}.${e}.ts`).join(', ')} and its *.refusals.ts; move it to ${place}`,
      );
    }
    return;
  }
  const kind = kinds.find(({ folder }) => folder.test(inSource));
  if (kind === undefined) {
    say(
      file,
      `a context has the folders ${folders.join(', ')} and nothing else${ending ? `; *.${ending}.ts belongs in ${belongs(ending).join(' or ') || 'none of them'}` : ''}`,
    );
  } else if (!kind.endings.includes(ending)) {
    const elsewhere = belongs(ending);
    if (elsewhere.length > 0) say(file, `*.${ending}.ts belongs in ${elsewhere.join(' or ')}`);
    else
      say(
        file,
        `"${ending}" is not a known ending; ${kind.where} holds ${kind.endings.map((e) => `*.${e}.ts`).join(', ')}`,
      );
  }
}

function checkFolder(file, stem, inSource) {
  const [kind, folder] = inSource.split('/');
  if (kind === 'commands') {
    if (/^(create|update|delete)-/.test(folder)) {
      say(file, `"${folder}" does not say what the person intends; name the command with their own verb`);
    }
    if (!folder.includes('-')) say(file, `name the folder of a command <verb>-<noun>, not "${folder}"`);
    if (stem !== folder) say(file, `a file of the command ${folder} is called ${folder}.*`);
  }
  if (kind === 'reactions' && !/^when-.+-then-.+$/.test(folder)) {
    say(file, `name the folder of a reaction when-<event>-then-<command>, not "${folder}"`);
  }
}

const files = walk(path.join(root, 'libs'));
for (const file of files.filter((f) => f.startsWith('libs/contexts/'))) {
  const match = /^libs\/contexts\/([^/]+)\/(?:src\/(.+)|README\.md)$/.exec(file);
  if (match === null) {
    say(file, 'a context holds README.md and src/ and nothing else');
    continue;
  }
  const [, context, inSource] = match;
  if (inSource === undefined || inSource === 'index.ts') continue;
  if (/^domain\/[^/]+\/fixtures\/[^/]+\.json$/.test(inSource)) continue;
  const name = path.basename(inSource);
  if (inSource.startsWith('migrations/')) {
    if (!/^migrations\/\d{13}-[a-z0-9-]+\.ts$/.test(inSource))
      say(file, 'name a migration <13 digits>-<what-it-does>.ts');
    continue;
  }
  const parts = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(?:([a-z]+)\.)?(?:(int-spec|spec)\.)?ts$/.exec(name);
  if (parts === null) {
    say(file, 'name a file in kebab-case with its role: <name>.<role>.ts');
    continue;
  }
  const [, stem, ending, spec] = parts;
  if (name !== 'index.ts' && (ending !== undefined || spec === undefined))
    checkName(file, stem, ending ?? '', context, inSource);
  if (inSource.includes('/')) checkFolder(file, stem, inSource);
}

const present = new Set(files);
for (const file of files) {
  if (path.basename(file) === 'index.ts' && !/^libs\/contexts\/[^/]+\/src\/index\.ts$/.test(file)) {
    say(file, 'index.ts is the door of a context and nothing else; name the file by what it holds');
  }
  if (file.endsWith('.decide.ts') && !present.has(file.replace(/\.ts$/, '.spec.ts'))) {
    say(
      file,
      `has no ${path.basename(file).replace(/\.ts$/, '.spec.ts')} beside it; every rule is shown by given, when, then`,
    );
  }
}
const contextsDirectory = path.join(root, 'libs/contexts');
const contexts = fs.existsSync(contextsDirectory) ? fs.readdirSync(contextsDirectory) : [];
for (const context of contexts) {
  for (const needed of ['README.md', 'src/index.ts', `src/${context}.module.ts`]) {
    if (!present.has(`libs/contexts/${context}/${needed}`)) say(`libs/contexts/${context}`, `has no ${needed}`);
  }
}

/** The process of a context has an entry and a module, and no rules: those are in the context, where every mode finds them. */
const ofAProcess = ['src/main.ts', 'src/app.module.ts', 'tsconfig.app.json'];
const apps = walk(path.join(root, 'apps'));
for (const context of apps.length > 0 ? contexts : []) {
  const own = `apps/${context}/`;
  const found = apps.filter((file) => file.startsWith(own)).map((file) => file.slice(own.length));
  for (const needed of ofAProcess) if (!found.includes(needed)) say(`apps/${context}`, `has no ${needed}`);
  for (const file of found) {
    if (!ofAProcess.includes(file)) {
      say(`${own}${file}`, `the process of a context is ${ofAProcess.join(', ')}; move it to libs/contexts/${context}`);
    }
  }
}

for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log(`layout: ${files.length} files of ${contexts.length} contexts and the platform are where they belong`);
process.exitCode = problems.length === 0 ? 0 : 1;
