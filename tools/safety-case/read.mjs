// Reads docs/safety: the hazard log and the maps of what standards ask for, each row with the test that keeps it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { namesTest } from '../document-links/names-test.mjs';
import { LIKELIHOODS, MOST_RISK, riskOf, SEVERITIES } from './matrix.mjs';

const FIELDS = {
  Harm: 'harm',
  'Who may be harmed': 'who',
  Causes: 'causes',
  'Before controls': 'before',
  'After controls': 'after',
  'Why that can be borne': 'borne',
  'Left to whoever runs it': 'left',
};
/** How a requirement of a standard stands. */
export const STATES = ['tested', 'described', 'whoever runs it', 'not met', 'does not apply'];
const HAZARD_LOG = 'hazard-log.md';

const cellsOf = (line) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
const isRule = (line) => /^[|\s:-]+$/.test(line);
const linkOf = (cell) => /\]\(([^)]+)\)/.exec(cell)?.[1];

/** Rows of the tables below one heading, without their heads. */
function* rowsOf(lines) {
  for (const [at, { text, line }] of lines.entries()) {
    const next = lines[at + 1]?.text ?? '';
    if (text.startsWith('|') && !isRule(text) && !(next.startsWith('|') && isRule(next)))
      yield { cells: cellsOf(text), line };
  }
}

/** `## ` headings with the lines below each. */
function sectionsOf(file) {
  const sections = [];
  for (const [at, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    const title = /^## (.+)$/.exec(text)?.[1];
    if (title !== undefined) sections.push({ title: title.trim(), line: at + 1, lines: [] });
    else sections.at(-1)?.lines.push({ text, line: at + 1 });
  }
  return sections;
}

/**
 * Everything in `docs/safety` below `root`, and what is wrong with it, each problem a line with file and place.
 * A control is `{ says, file, test }`, its file from the root of the repository.
 */
export function readSafetyCase(root) {
  const folder = join(root, 'docs/safety');
  const problems = [];
  const at = (file) => (line, text) => problems.push(`${relative(root, file)}:${line}: ${text}`);

  function testOf(file, line, fileCell, testCell) {
    const link = linkOf(fileCell);
    const test = /^`(.+)`$/.exec(testCell)?.[1];
    const say = at(file);
    if (link === undefined || !/[.-]spec\.tsx?$/.test(link) || /\.kafka-spec\.ts$/.test(link)) {
      say(line, 'links to no test that npm test runs; write [name](path to a *.spec.ts or *-spec.ts)');
      return undefined;
    }
    const path = resolve(dirname(file), link);
    if (!existsSync(path)) say(line, `${link} is not there; a control without its test is an open hazard`);
    else if (test === undefined) say(line, 'names no test; put its name in backticks in the last column');
    else if (!namesTest(readFileSync(path, 'utf8'), test))
      say(line, `${link} has no test named "${test}", or it is skipped`);
    return test === undefined ? undefined : { file: relative(root, path), test };
  }

  function readHazard(file, { title, line, lines }) {
    const say = at(file);
    const [, id, name] = /^(H\d{2}) (.+)$/.exec(title) ?? [];
    if (id === undefined) return void say(line, 'is no hazard; write "## H01 What can go wrong"');
    const hazard = { id, name };
    for (const { text, line: place } of lines) {
      const [, label, value] = /^- \*\*(.+?)\*\*: (.+)$/.exec(text) ?? [];
      if (label === undefined) continue;
      if (FIELDS[label] === undefined) say(place, `"${label}" is none of ${Object.keys(FIELDS).join(', ')}`);
      else hazard[FIELDS[label]] = value;
    }
    for (const [label, field] of Object.entries(FIELDS))
      if (hazard[field] === undefined) say(line, `${id} does not say "${label}"`);
    for (const [field, risk] of [
      ['before', 'riskBefore'],
      ['after', 'riskAfter'],
    ]) {
      hazard[risk] = riskOf(hazard[field] ?? '');
      if (hazard[field] !== undefined && hazard[risk] === undefined)
        say(
          line,
          `${id}: "${hazard[field]}" is no rating; write one of ${SEVERITIES.join(', ')}, a comma, one of ${LIKELIHOODS.join(', ')}`,
        );
    }
    if (hazard.riskAfter > MOST_RISK)
      say(line, `${id} has a risk of ${hazard.riskAfter} left; more than ${MOST_RISK} is not released`);
    if (hazard.riskAfter > hazard.riskBefore) say(line, `${id} is a greater risk with its controls than without`);
    hazard.controls = [];
    for (const { cells, line: place } of rowsOf(lines)) {
      if (cells.length !== 3) say(place, 'a control has three columns: what it is, its test file, its test');
      else {
        const test = testOf(file, place, cells[1], cells[2]);
        if (test) hazard.controls.push({ says: cells[0], ...test });
      }
    }
    if (hazard.controls.length === 0)
      say(line, `${id} has no control with a test: it is open, and an open hazard is not released`);
    return hazard;
  }

  function readRequirement(file, { cells, line }) {
    const [id, asked, state, how, fileCell, testCell] = cells;
    const say = at(file);
    if (cells.length !== 6)
      return void say(line, 'a requirement has six columns: id, what is asked, state, how, test file, test');
    if (!STATES.includes(state)) say(line, `"${state}" is no state; write one of ${STATES.join(', ')}`);
    if (how === '') say(line, `${id} does not say how, or why not`);
    if (state === 'described' && linkOf(how) === undefined)
      say(line, `${id} is described nowhere: link the page in the fourth column`);
    if (state !== 'tested' && (fileCell !== '' || testCell !== '')) say(line, `${id} has a test and is not "tested"`);
    const test = state === 'tested' ? testOf(file, line, fileCell, testCell) : undefined;
    return { id, asked, state, how: how.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'), ...test };
  }

  const files = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const hazards = sectionsOf(join(folder, HAZARD_LOG)).flatMap(
    (section) => readHazard(join(folder, HAZARD_LOG), section) ?? [],
  );
  const maps = files
    .filter((name) => name !== HAZARD_LOG)
    .sort()
    .map((name) => {
      const file = join(folder, name);
      const text = readFileSync(file, 'utf8');
      const title = /^# (.+)$/m.exec(text)?.[1] ?? name;
      const lede = /^# .+\n+((?:.+\n)+)/m.exec(text)?.[1].replaceAll('\n', ' ').trim() ?? '';
      const parts = sectionsOf(file).map(({ title: part, lines }) => ({
        part,
        requirements: [...rowsOf(lines)].flatMap((row) => readRequirement(file, row) ?? []),
      }));
      return { id: name.replace(/\.md$/, ''), title, lede: lede.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1'), parts };
    });
  const twice = (ids, file) => {
    for (const id of new Set(ids.filter((one, n) => ids.indexOf(one) !== n)))
      at(join(folder, file))(1, `has ${id} twice`);
  };
  twice(
    hazards.map(({ id }) => id),
    HAZARD_LOG,
  );
  for (const { id, parts } of maps)
    twice(
      parts.flatMap(({ requirements }) => requirements.map((one) => one.id)),
      `${id}.md`,
    );
  return { hazards, maps, problems };
}

/** Each test that a control or a requirement leans on, once. */
export function testsOf({ hazards, maps }) {
  const leaning = [
    ...hazards.flatMap(({ controls }) => controls),
    ...maps.flatMap(({ parts }) =>
      parts.flatMap(({ requirements }) => requirements.filter(({ file }) => file !== undefined)),
    ),
  ];
  return [...new Map(leaning.map(({ file, test }) => [`${file} ${test}`, { file, test }])).values()];
}
