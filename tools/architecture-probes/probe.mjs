// Proves that every rule of .dependency-cruiser.cjs speaks: writes a file that breaks it, and fails when the rule stays silent.
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { plant, report, root, roots, walk } from './planted-files.mjs';
import { probes } from './probes.mjs';

const { forbidden, options } = createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs'));

const remove = plant(
  new Map(probes.flatMap(({ file, content, also = {} }) => [[file, content], ...Object.entries(also)])),
);
const sources = roots
  .flatMap((directory) => [...walk(directory)])
  .filter((file) => /\.(ts|tsx|mts|mjs|cjs)$/.test(file));
const { output } = await cruise(roots, { ...options, validate: true, ruleSet: { forbidden } }, undefined, {
  tsConfig: extractTSConfig(path.join(root, options.tsConfig.fileName)),
});
remove();

const heard = new Set(output.summary.violations.map((violation) => `${violation.rule.name} ${violation.from}`));
const probed = new Set(probes.map(({ rule }) => rule));
const cruised = new Set(output.modules.map(({ source }) => source));
const unseen = sources.filter((file) => !cruised.has(file));
report(
  [
    ...probes
      .filter(({ rule, file }) => !heard.has(`${rule} ${file}`))
      .map(({ rule, file }) => `${rule} stayed silent about ${file}`),
    ...[...new Set(forbidden.map(({ name }) => name))]
      .filter((name) => !probed.has(name))
      .map((name) => `${name} has no probe; add one to tools/architecture-probes/probes.mjs`),
    ...(unseen.length > 0
      ? [`${unseen.length} source files were not looked at: ${unseen.slice(0, 5).join(', ')}`]
      : []),
  ],
  `probes: ${probes.length} violations, each named by its rule; ${sources.length} source files looked at`,
);
