// Proves that every rule of .dependency-cruiser.cjs speaks: writes a file that breaks it, and fails when the rule stays silent.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { mark, probes } from './probes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
process.chdir(root);
const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));
const roots = ['libs', 'apps', 'test', 'tools', 'bench'].filter((directory) => fs.existsSync(directory));

function* walk(directory) {
  for (const entry of fs.readdirSync(directory, { withFileTypes: true })) {
    const file = `${directory}/${entry.name}`;
    if (entry.isDirectory() && !['node_modules', 'dist'].includes(entry.name)) yield* walk(file);
    else if (entry.isFile()) yield file;
  }
}

const written = new Map(probes.flatMap(({ file, content, also = {} }) => [[file, content], ...Object.entries(also)]));
const foldersMade = [];

function remove() {
  for (const file of written.keys()) fs.rmSync(file, { force: true });
  for (const folder of foldersMade.toReversed()) {
    // Somebody may have put a file there in the meantime; then it is theirs.
    if (fs.existsSync(folder) && fs.readdirSync(folder).length === 0) fs.rmdirSync(folder);
  }
}

function write() {
  for (const [file, content] of written) {
    const missing = [];
    for (let folder = path.dirname(file); !fs.existsSync(folder); folder = path.dirname(folder))
      missing.unshift(folder);
    foldersMade.push(...missing);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
}

/** A run that was killed outright may have left its files. */
function removeLeftOvers() {
  for (const file of roots.flatMap((directory) => [...walk(directory)])) {
    if (file.split('/').some((part) => part === mark || part === `${mark}-other`)) {
      fs.rmSync(file);
      for (let folder = path.dirname(file); fs.readdirSync(folder).length === 0; folder = path.dirname(folder))
        fs.rmdirSync(folder);
    }
  }
}

process.on('exit', remove);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

removeLeftOvers();
write();
const sources = roots.flatMap((directory) => [...walk(directory)]).filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file));
const { output } = await cruise(
  roots,
  { ...options, validate: true, ruleSet: { forbidden }, outputType: undefined },
  undefined,
  { tsConfig: extractTSConfig(path.join(root, options.tsConfig.fileName)) },
);
remove();

const heard = new Set(output.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
const problems = probes
  .filter(({ rule, file }) => !heard.has(`${rule} ${file}`))
  .map(({ rule, file }) => `${rule} stayed silent about ${file}`);
const probed = new Set(probes.map(({ rule }) => rule));
for (const { name } of forbidden) {
  if (!probed.has(name)) problems.push(`${name} has no probe; add one to tools/architecture-probes/probes.mjs`);
}
const cruised = new Set(output.modules.map(({ source }) => source));
const unseen = sources.filter((file) => !cruised.has(file));
if (unseen.length > 0)
  problems.push(`${unseen.length} source files were not looked at: ${unseen.slice(0, 5).join(', ')}`);

for (const problem of problems) console.error(problem);
if (problems.length === 0) {
  console.log(`probes: ${probes.length} violations, each named by its rule; ${sources.length} source files looked at`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
