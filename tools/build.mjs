// Compiles the server and the web app into dist/; skips what has not changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';
import { publish } from './safety-case/publish.mjs';
import { readSafetyCase } from './safety-case/read.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const bin = (name, entry) => join(dirname(require.resolve(`${name}/package.json`)), entry);

function* filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) return yield full;
  for (const name of readdirSync(full).sort()) {
    if (name !== 'node_modules') yield* filesBelow(join(path, name));
  }
}

function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths)
    for (const file of filesBelow(path)) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}`);
  throw new Error('The build failed; the lines above say where.');
}

/** One file to CommonJS, aliases resolved as .swcrc says; data files are copied. */
function compile(file) {
  const target = join(root, 'dist/server', file.slice(root.length));
  if (/\.(spec|int-spec)\.ts$|\.d\.m?ts$/.test(file)) return;
  mkdirSync(dirname(target), { recursive: true });
  if (!file.endsWith('.ts')) return copyFileSync(file, target);
  const { code, map } = transformFileSync(file, { configFile: join(root, '.swcrc'), cwd: root });
  const out = target.replace(/\.ts$/, '.js');
  writeFileSync(out, `${code}\n//# sourceMappingURL=${basename(out)}.map\n`);
  if (map) writeFileSync(`${out}.map`, map);
}

/** Builds one part unless its sources are those of the last build. */
function part(name, sources, build) {
  const mark = join(root, 'dist', `.${name}-built-from`);
  const now = fingerprint([...sources, 'package-lock.json', 'tools/build.mjs']);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return false;
  rmSync(mark, { force: true });
  build();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
  return true;
}

/** Every app of the server: all but the web app and the verifier, which needs no building. */
const servers = readdirSync(join(root, 'apps'))
  .filter((name) => existsSync(join(root, 'apps', name, 'tsconfig.app.json')))
  .map((name) => `apps/${name}`);

const parts = {
  server: (say) =>
    part('server', [...servers, 'libs', '.swcrc'], () => {
      say('Compiling the server…');
      rmSync(join(root, 'dist/server'), { recursive: true, force: true });
      for (const source of [...servers, 'libs']) for (const file of filesBelow(source)) compile(file);
    }),
  web: (say) =>
    part('web', ['apps/web', 'docs/safety', 'tools/safety-case'], () => {
      say('Building the web app…');
      run([bin('vite', 'bin/vite.js'), 'build', 'apps/web', '--logLevel', 'warn']);
      publish(root, readSafetyCase(root));
    }),
};

export function build({ only = Object.keys(parts), say = () => undefined } = {}) {
  for (const name of only) parts[name](say);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const only = process.argv.slice(2);
  build({ ...(only.length > 0 ? { only } : {}), say: (line) => process.stdout.write(`${line}\n`) });
}
