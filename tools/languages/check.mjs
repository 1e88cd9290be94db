// Every catalogue says what the English one says: no key missing or unused, the same placeholders and markup, every plural
// that the language has. Usage: node tools/languages/check.mjs [--root DIR]
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const root = values.root ?? fileURLToPath(new URL('../../', import.meta.url));
const source = path.join(root, 'apps/web/src');
const folder = path.join(source, 'languages/catalogues');
const ENGLISH = 'en';
/** The language's own name for itself, which the switch shows. */
const OWN_NAME = 'language';
const PLURAL = /_(zero|one|two|few|many|other)$/;

const problems = [];
const say = (where, text) => problems.push(`${where}: ${text}`);

const flat = (words, prefix = '') =>
  Object.entries(words).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? flat(value, `${prefix}${name}.`) : [[`${prefix}${name}`, value]],
  );
const baseOf = (key) => key.replace(PLURAL, '');
const sorted = (text, pattern) => [...text.matchAll(pattern)].map(([found]) => found.replace(/\s/g, '')).sort();
const placeholders = (text) => sorted(text, /\{\{[^}]*\}\}/g).join(' ');
const markup = (text) => sorted(text, /<\/?[A-Za-z]+>/g).join(' ');
const isLanguage = (code) => {
  try {
    return Intl.getCanonicalLocales(code)[0] === code && Intl.PluralRules.supportedLocalesOf(code).length === 1;
  } catch {
    return false;
  }
};

const catalogues = new Map(
  fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [
      path.basename(file, '.json'),
      new Map(flat(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))),
    ]),
);
const english = catalogues.get(ENGLISH) ?? new Map();
const englishOf = new Map([...english].map(([key, text]) => [baseOf(key), text]));
const plurals = new Set([...english.keys()].filter((key) => PLURAL.test(key)).map(baseOf));

for (const [code, words] of catalogues) {
  const where = `${code}.json`;
  if (!isLanguage(code)) {
    say(where, 'is not called by the code of a language, such as cy.json');
    continue;
  }
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
  const wanted = [...englishOf.keys()].flatMap((base) =>
    plurals.has(base) ? categories.map((category) => `${base}_${category}`) : [base],
  );
  for (const key of wanted) if (!words.has(key)) say(where, `has no ${key}`);
  for (const [key, text] of words) {
    if (!wanted.includes(key)) say(where, `has ${key}, which ${code === ENGLISH ? 'it needs not' : 'English has not'}`);
    else if (typeof text !== 'string' || text.trim() === '') say(where, `says nothing at ${key}`);
    else {
      const original = englishOf.get(baseOf(key)) ?? '';
      if (placeholders(text) !== placeholders(original)) say(where, `has other placeholders than English at ${key}`);
      if (markup(text) !== markup(original)) say(where, `has other markup than English at ${key}`);
    }
  }
}

const walk = (directory) =>
  fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(directory, entry.name);
    if (entry.isDirectory()) return walk(file);
    return /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name) ? [file] : [];
  });

/** How pages ask for words: t('key'), t(`key.${which}`), i18nKey="key" and i18nKey={`key.${which}`}. */
const ASKED = /\bt\(\s*(?:'([^']+)'|`([^`]+)`)|i18nKey=(?:"([^"]+)"|\{`([^`]+)`\})/g;
const asked = walk(source).flatMap((file) =>
  [...fs.readFileSync(file, 'utf8').matchAll(ASKED)].map(([, plain, filled, attribute, filledAttribute]) => ({
    file: path.relative(root, file),
    key: plain ?? filled ?? attribute ?? filledAttribute,
  })),
);
const patternOf = (key) =>
  new RegExp(
    `^${key
      .split(/\$\{[^}]*\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^.]+')}$`,
  );
const patterns = asked.map(({ file, key }) => ({ file, key, pattern: patternOf(key) }));
for (const { file, key, pattern } of patterns) {
  if (![...englishOf.keys()].some((base) => pattern.test(base))) say(file, `asks for ${key}, which en.json has not`);
}
for (const base of englishOf.keys()) {
  if (base !== OWN_NAME && !patterns.some(({ pattern }) => pattern.test(base)))
    say('en.json', `has ${base}, for which no page asks`);
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`languages: ${catalogues.size} catalogues of ${englishOf.size} sentences agree`);
process.exitCode = problems.length === 0 ? 0 : 1;
