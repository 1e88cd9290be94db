// Every package that reaches those who run or open the product has a licence that lets us give it away under Apache-2.0.
// Usage: node tools/licences/check.mjs [--root DIR]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = path.resolve(values.root ?? fileURLToPath(new URL('../../', import.meta.url)));

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'PostgreSQL',
]);
allowed.add('Unlicense').add('CC0-1.0').add('Python-2.0');

/** Packages that are allowed although their licence, as they write it, is not in the list: name -> why. */
const exceptions = new Map([
  [
    'date-holidays',
    'its code is ISC; its facts about holidays are CC-BY-3.0, which asks to name the source: docs/licences.md does',
  ],
  ['argparse', 'PSF-2.0, the licence of Python, permissive; no part of the product calls it'],
]);

const readJson = (file) => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));
const manifest = readJson('package.json');
const locked = readJson('package-lock.json').packages;

const walk = (directory) =>
  !fs.existsSync(directory)
    ? []
    : fs
        .readdirSync(directory, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /(?<!spec)\.(tsx?|scss)$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name));

/** What the web app imports is built into what a browser gets, so it counts although npm calls it a development dependency. */
function importedByWeb() {
  const named = new Set();
  for (const file of walk(path.join(root, 'apps/web/src'))) {
    const found = fs
      .readFileSync(file, 'utf8')
      .matchAll(/(?:from|import|@use|@import|@forward)\s+['"](?:pkg:)?((?:@[^/'"]+\/)?[^./'"][^/'"]*)/g);
    for (const [, name] of found) if (name in (manifest.devDependencies ?? {})) named.add(name);
  }
  return [...named];
}

/** Where npm put `name` for the package at `from`, or undefined for an optional one that is not in the lock. */
function resolve(name, from) {
  for (let at = from; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (candidate in locked) return candidate;
    if (at === '') return undefined;
  }
}

const roots = [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.optionalDependencies ?? {}),
  ...importedByWeb(),
];
const reached = new Set();
const toVisit = roots.map((name) => resolve(name, '')).filter(Boolean);
while (toVisit.length > 0) {
  const at = toVisit.pop();
  if (reached.has(at)) continue;
  reached.add(at);
  const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = locked[at];
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  for (const name of [...Object.keys(dependencies), ...Object.keys(optionalDependencies), ...peers]) {
    const next = resolve(name, at);
    if (next) toVisit.push(next);
  }
}

const asText = (licence) => (typeof licence === 'object' && licence !== null ? (licence.type ?? '') : (licence ?? ''));

/** The licence as the package states it; for a platform's package that is not installed here, as the lock states it. */
function licenceOf(at) {
  const file = `${at}/package.json`;
  const stated = fs.existsSync(path.join(root, file)) ? readJson(file) : locked[at];
  const licence = asText(stated.license) || (stated.licenses ?? []).map(asText).join(' OR ');
  return licence || licenceFromText(path.join(root, at));
}

function licenceFromText(directory) {
  const file =
    fs.existsSync(directory) && fs.readdirSync(directory).find((name) => /^(licen[cs]e|copying)(\.|$)/i.test(name));
  if (!file) return '';
  const text = fs.readFileSync(path.join(directory, file), 'utf8');
  if (/Permission is hereby granted, free of charge, to any person obtaining a copy/.test(text)) return 'MIT';
  if (/Permission to use, copy, modify, and\/or distribute this software/.test(text)) return 'ISC';
  return /Apache License\s+Version 2\.0/.test(text) ? 'Apache-2.0' : '';
}

/** "(MIT OR GPL-2.0)" needs one of them to be allowed, "MIT AND ISC" both. */
const isAllowed = (licence) =>
  licence
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/i)
    .some((choice) => choice.split(/\sAND\s/i).every((part) => allowed.has(part.trim())));

const nameOf = (at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length);
const problems = [...reached].sort().flatMap((at) => {
  const name = nameOf(at);
  const licence = licenceOf(at);
  if (isAllowed(licence) || exceptions.has(name)) return [];
  return [
    `${name} ${locked[at].version}: licence "${licence || 'none stated'}" is not in the list; replace the package, or name it in tools/licences/check.mjs with the reason`,
  ];
});
const used = new Set([...reached].map(nameOf));
for (const name of values.root === undefined ? exceptions.keys() : [])
  if (!used.has(name)) problems.push(`${name} is excepted in tools/licences/check.mjs and not used; remove it`);

for (const problem of problems) console.error(problem);
if (problems.length === 0) {
  const why = [...exceptions].map(([name, reason]) => `; ${name}: ${reason}`).join('');
  console.log(`licences: ${reached.size} packages reach those who use the product, all with an allowed licence${why}`);
}
process.exitCode = problems.length === 0 ? 0 : 1;
