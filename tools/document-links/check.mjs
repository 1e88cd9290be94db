// Every relative link and anchor in *.md leads somewhere, and every promise names a test that exists.
// Usage: node tools/document-links/check.mjs [--root DIR]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { namesTest } from './names-test.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = path.resolve(values.root ?? fileURLToPath(new URL('../../', import.meta.url)));
const promisesFile = path.join(root, 'docs/promises.md');
const ignored = new Set(['node_modules', 'dist', 'coverage', 'screenshots', '.git', '.living-well']);

const walk = (directory) =>
  fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return [];
    const file = path.join(directory, entry.name);
    return entry.isDirectory() ? walk(file) : file.endsWith('.md') ? [file] : [];
  });

const problems = [];
const say = (file, line, text) => problems.push(`${path.relative(root, file)}:${line}: ${text}`);

/** Lines without what stands in fenced blocks; the numbers stay. */
function proseOf(text) {
  let fence = null;
  return text.split('\n').map((line) => {
    const mark = /^\s*(```+|~~~+)/.exec(line)?.[1];
    if (fence === null && mark) fence = mark;
    else if (fence !== null && mark && mark.startsWith(fence)) fence = null;
    else if (fence === null) return line;
    return '';
  });
}

/** The anchors of a page, made as GitHub makes them. */
function anchorsOf(file) {
  const seen = new Map();
  const anchors = new Set();
  for (const line of proseOf(fs.readFileSync(file, 'utf8'))) {
    const heading = /^#{1,6}\s+(.*?)\s*#*\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
      const slug = words.replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '').replaceAll(' ', '-');
      const times = seen.get(slug) ?? 0;
      seen.set(slug, times + 1);
      anchors.add(times === 0 ? slug : `${slug}-${times}`);
    }
    for (const [, id] of line.matchAll(/<a\s+(?:id|name)="([^"]+)"/g)) anchors.add(id);
  }
  return anchors;
}

/** A file system may not mind capitals; others do. */
function existsAsWritten(target) {
  const relative = path.relative(root, target);
  if (relative.startsWith('..')) return false;
  let at = root;
  for (const part of relative.split(path.sep).filter(Boolean)) {
    if (!fs.readdirSync(at).includes(part)) return false;
    at = path.join(at, part);
    if (!fs.statSync(at).isDirectory() && at !== target) return false;
  }
  return true;
}

function linksOf(line) {
  const withoutCode = line.replace(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  const inline = [...withoutCode.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const definitions = [...withoutCode.matchAll(/^\s*\[[^\]]+\]:\s*<?(\S+?)>?(?:\s|$)/g)];
  return [...inline, ...definitions].map((match) => match[1]);
}

let links = 0;
function checkLink(file, line, link) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return;
  links += 1;
  const [address, anchor] = link.split('#');
  const target = address === '' ? file : path.resolve(path.dirname(file), decodeURIComponent(address));
  if (address.startsWith('/') || !existsAsWritten(target)) {
    say(file, line, `${link} leads nowhere; write a path from this page to a file of the repository`);
  } else if (anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).has(decodeURIComponent(anchor))) {
    say(file, line, `${link}: ${path.relative(root, target)} has no heading "#${anchor}"`);
  }
}

let promises = 0;
const isTest = (file) => /[.-]spec\.tsx?$/.test(file);

/** A row of docs/promises.md: | what is promised | [the test file](path) | `the name of the test` | */
function checkPromises() {
  if (!fs.existsSync(promisesFile))
    return say(promisesFile, 1, 'is missing: it links every promise to the test that keeps it');
  const lines = proseOf(fs.readFileSync(promisesFile, 'utf8'));
  for (const [i, line] of lines.entries()) {
    const isRow = line.startsWith('|') && !/^[|\s:-]+$/.test(line) && !/^[|\s:-]+$/.test(lines[i + 1] ?? 'x');
    if (!isRow) continue;
    promises += 1;
    const file = linksOf(line)
      .map((link) => path.resolve(path.dirname(promisesFile), link.split('#')[0]))
      .find(isTest);
    const name = /`([^`]+)`\s*\|\s*$/.exec(line)?.[1];
    if (file === undefined) say(promisesFile, i + 1, 'this promise links to no test file (*.spec.ts, *-spec.ts)');
    else if (name === undefined)
      say(promisesFile, i + 1, 'this promise names no test; put its name in backticks in the last column');
    else if (fs.existsSync(file) && !namesTest(fs.readFileSync(file, 'utf8'), name)) {
      say(promisesFile, i + 1, `${path.relative(root, file)} has no test named "${name}"`);
    }
  }
  if (promises === 0) say(promisesFile, 1, 'has no promises: write a table of promise, test file and name of the test');
}

const pages = walk(root);
for (const page of pages) {
  for (const [i, line] of proseOf(fs.readFileSync(page, 'utf8')).entries()) {
    for (const link of linksOf(line)) checkLink(page, i + 1, link);
  }
}
checkPromises();
for (const problem of problems) console.error(problem);
if (problems.length === 0)
  console.log(
    `documents: ${links} links in ${pages.length} pages lead somewhere, ${promises} promises have their tests`,
  );
process.exitCode = problems.length === 0 ? 0 : 1;
