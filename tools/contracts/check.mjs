// Usage: node tools/contracts/check.mjs [--root DIR] [--against GIT-REF]
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { outputs, producers, readContracts } from './outputs.mjs';
import { compatibilityProblems, schemaProblems } from './rules.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' }, against: { type: 'string' } } });
const root = values.root ?? fileURLToPath(new URL('../../', import.meta.url));
const read = (file) => (fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : null);

async function staleFiles() {
  const expected = await outputs(root);
  const generated = path.join(root, 'libs/contracts/generated');
  const leftOver = (fs.existsSync(generated) ? fs.readdirSync(generated) : [])
    .map((name) => `libs/contracts/generated/${name}`)
    .filter((file) => !expected.has(file));
  const stale = [...expected].filter(([file, content]) => read(file) !== content).map(([file]) => file);
  return [...stale, ...leftOver].map((file) => `${file}: does not match the schemas; run npm run contracts:generate`);
}

function references(contracts) {
  return producers(root).flatMap((producer) => {
    const file = `libs/contracts/${producer}/asyncapi.yaml`;
    const text = read(file) ?? '';
    const referenced = new Set([...text.matchAll(/\$ref: '\.\/([^']+)'/g)].map((match) => match[1]));
    const present = contracts.filter((c) => c.producer === producer).map((c) => c.name);
    return [
      ...present.filter((name) => !referenced.has(name)).map((name) => `${file}: does not mention ${name}`),
      ...[...referenced].filter((name) => !present.includes(name)).map((name) => `${file}: ${name} does not exist`),
    ];
  });
}

const git = (...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/** Where to compare with: the last commit, and the last release when there is one. Null without a history. */
function baselines() {
  try {
    if (values.against) return [git('rev-parse', '--verify', `${values.against}^{commit}`).trim()];
    const release = git('tag', '--list', 'v[0-9]*', '--sort=-version:refname', '--merged', 'HEAD').split('\n')[0];
    return [git('rev-parse', '--verify', 'HEAD').trim(), ...(release ? [release] : [])];
  } catch {
    return null;
  }
}

function compatibility(contracts, commit) {
  const envelope = 'libs/contracts/cloud-event.schema.json';
  const schemaNow = new Map([...contracts.map((c) => [c.file, c.schema]), [envelope, JSON.parse(read(envelope))]]);
  return git('ls-tree', '-r', '--name-only', commit, 'libs/contracts')
    .split('\n')
    .filter((file) => file.endsWith('.schema.json'))
    .flatMap((file) => {
      const now = schemaNow.get(file);
      if (now === undefined) return [`${file}: was removed or renamed; consumers may still read it`];
      return compatibilityProblems(file, JSON.parse(git('show', `${commit}:./${file}`)), now);
    });
}

const contracts = readContracts(root);
const commits = baselines();
if (commits === null && values.against) {
  console.error(`contracts: "${values.against}" is not a commit of this repository; name a branch, a tag or a commit`);
  process.exit(2);
}
const problems = [
  ...contracts.flatMap(schemaProblems),
  ...references(contracts),
  ...(await staleFiles()),
  ...(commits ?? []).flatMap((commit) => compatibility(contracts, commit)),
];
if (contracts.length === 0) problems.push('libs/contracts: no schemas found');
for (const problem of new Set(problems)) console.error(problem);
const compared =
  commits === null ? 'not compared with earlier versions: no git history here' : 'compatible with the last commit';
if (problems.length === 0) console.log(`contracts: ${contracts.length} schemas sound, types up to date, ${compared}`);
process.exit(problems.length === 0 ? 0 : 1);
