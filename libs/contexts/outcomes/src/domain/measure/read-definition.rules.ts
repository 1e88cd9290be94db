import type { Item, MeasureDefinition, Option, Total } from './definition.rules';
import { LANGUAGES, LICENCE_CLASSES } from './definition.rules';
import { DefinitionReader, isTable } from './definition-reader.rules';
import type { DefinitionProblem } from './definition-reader.rules';

const MOST_ITEMS = 100;
const MOST_OPTIONS = 101;

export type DefinitionRead =
  { readonly definition: MeasureDefinition } | { readonly problems: readonly DefinitionProblem[] };

/** A definition as it was written down, when every field is right; else every problem, with the field it is in. */
export function readDefinition(given: unknown): DefinitionRead {
  const read = new DefinitionReader();
  if (!isTable(given)) return { problems: [{ field: 'pack', problem: 'must be an object in JSON' }] };
  read.onlyFields('', given, [
    ...['code', 'name', 'version', 'source', 'licenceClass', 'licence', 'copyright', 'recall', 'items', 'scoring'],
    ...['safetyItem', 'translations', 'notTranslated'],
  ]);
  const items = read.list('items', given.items, 1, MOST_ITEMS).map((item, i) => readItem(read, `items.${i}`, item));
  const definition: MeasureDefinition = {
    code: read.code('code', given.code),
    name: read.text('name', given.name, 80),
    version: read.text('version', given.version, 20),
    source: read.text('source', given.source),
    licenceClass: read.oneOf('licenceClass', given.licenceClass, LICENCE_CLASSES),
    licence: read.text('licence', given.licence),
    copyright: read.text('copyright', given.copyright),
    recall: read.text('recall', given.recall),
    items,
    scoring: readScoring(read, given.scoring, items),
    safetyItem: readSafetyItem(read, given.safetyItem, items),
    translations: read
      .list('translations', given.translations, 0, LANGUAGES.length)
      .map((one, i) => readTranslation(read, `translations.${i}`, one, items)),
    notTranslated: read.list('notTranslated', given.notTranslated, 0, LANGUAGES.length).map((one, i) => {
      const at = `notTranslated.${i}`;
      const { language, why } = read.table(at, one, ['language', 'why']);
      return { language: read.oneOf(`${at}.language`, language, LANGUAGES), why: read.text(`${at}.why`, why) };
    }),
  };
  return read.problems.length > 0 ? { problems: read.problems } : { definition };
}

function readItem(read: DefinitionReader, at: string, given: unknown): Item {
  const { text, options, reversed, unscored } = read.table(at, given, ['text', 'options', 'reversed', 'unscored']);
  const said = read.list(`${at}.options`, options, 2, MOST_OPTIONS).map((option, i): Option => {
    const field = `${at}.options.${i}`;
    const { value, label } = read.table(field, option, ['value', 'label']);
    return { value: read.number(`${field}.value`, value), label: read.text(`${field}.label`, label) };
  });
  if (new Set(said.map(({ value }) => value)).size < said.length) {
    read.wrong(`${at}.options`, 'must each have a value of their own');
  }
  return {
    text: read.text(`${at}.text`, text),
    options: said,
    ...(read.flag(`${at}.reversed`, reversed) ? { reversed: true } : {}),
    ...(read.flag(`${at}.unscored`, unscored) ? { unscored: true } : {}),
  };
}

function readSafetyItem(read: DefinitionReader, given: unknown, items: readonly Item[]): number | null {
  if (given === null) return null;
  const at = typeof given === 'number' && Number.isInteger(given) ? given : -1;
  if (!items[at]) {
    read.wrong('safetyItem', `must be null, or the number of an item from 0 to ${items.length - 1}`);
    return null;
  }
  return at;
}

function readScoring(read: DefinitionReader, given: unknown, items: readonly Item[]): MeasureDefinition['scoring'] {
  const each = isTable(given) && given.kind === 'each';
  if (each) {
    read.onlyFields('scoring', given, ['kind']);
    return { kind: 'each' };
  }
  const fields = ['kind', 'lowest', 'highest', 'decimals', 'missing', 'table', 'bands', 'caseness', 'reliableChange'];
  const told = read.table('scoring', given, fields);
  read.oneOf('scoring.kind', told.kind, ['total'] as const);
  const missing = read.table('scoring.missing', told.missing, ['most', 'source']);
  const scoring: Total = {
    kind: 'total',
    lowest: read.number('scoring.lowest', told.lowest),
    highest: read.number('scoring.highest', told.highest),
    decimals: read.whole('scoring.decimals', told.decimals, 0, 2),
    missing: {
      most: read.whole('scoring.missing.most', missing.most, 0, Math.max(0, items.length - 1)),
      source: read.text('scoring.missing.source', missing.source),
    },
    ...(told.table === undefined ? {} : { table: readTable(read, told.table) }),
    bands: read.list('scoring.bands', told.bands, 0, 20).map((band, i) => {
      const at = `scoring.bands.${i}`;
      const { from, to, label } = read.table(at, band, ['from', 'to', 'label']);
      const ends = { from: read.number(`${at}.from`, from), to: read.number(`${at}.to`, to) };
      return { ...ends, label: read.text(`${at}.label`, label, 80) };
    }),
    caseness: told.caseness === null ? null : readCaseness(read, told.caseness),
    reliableChange: told.reliableChange === null ? null : readReliableChange(read, told.reliableChange),
  };
  if (read.problems.length === 0) whatDoesNotFit(read, scoring, items);
  return scoring;
}

function readTable(read: DefinitionReader, given: unknown): NonNullable<Total['table']> {
  return read.list('scoring.table', given, 2, 1000).map((row, i) => {
    const at = `scoring.table.${i}`;
    const { sum, score } = read.table(at, row, ['sum', 'score']);
    return { sum: read.number(`${at}.sum`, sum), score: read.number(`${at}.score`, score) };
  });
}

function readCaseness(read: DefinitionReader, given: unknown): Total['caseness'] {
  const at = 'scoring.caseness';
  const told = read.table(at, given, ['side', 'at', 'of', 'source', 'adjustable']);
  const line = {
    side: read.oneOf(`${at}.side`, told.side, ['at-or-over', 'at-or-under'] as const),
    at: read.number(`${at}.at`, told.at),
    of: read.text(`${at}.of`, told.of, 80),
    source: read.text(`${at}.source`, told.source),
  };
  if (told.adjustable === undefined) return line;
  const { least, most } = read.table(`${at}.adjustable`, told.adjustable, ['least', 'most']);
  const between = {
    least: read.number(`${at}.adjustable.least`, least),
    most: read.number(`${at}.adjustable.most`, most),
  };
  if (line.at < between.least || line.at > between.most) read.wrong(`${at}.at`, 'must be within what is adjustable');
  return { ...line, adjustable: between };
}

function readReliableChange(read: DefinitionReader, given: unknown): Total['reliableChange'] {
  const at = 'scoring.reliableChange';
  const { points, source } = read.table(at, given, ['points', 'source']);
  const size = read.number(`${at}.points`, points);
  if (size <= 0) read.wrong(`${at}.points`, 'must be more than 0');
  return { points: size, source: read.text(`${at}.source`, source) };
}

/** What is right by itself and not with the rest. */
function whatDoesNotFit(read: DefinitionReader, scoring: Total, items: readonly Item[]): void {
  const { lowest, highest, table, bands, decimals, caseness, missing } = scoring;
  const values = items.filter(({ unscored }) => !unscored).map(({ options }) => options.map(({ value }) => value));
  const [least, most] = [Math.min, Math.max].map((end) => values.reduce((sum, of) => sum + end(...of), 0)) as [
    number,
    number,
  ];
  if (values.length === 0) return read.wrong('items', 'must have one that is part of the score');
  if (missing.most >= values.length) read.wrong('scoring.missing.most', `must be under ${values.length}`);
  const scores = table ? table.map(({ score }) => score) : [least, most];
  if (lowest !== Math.min(...scores))
    read.wrong('scoring.lowest', `must be ${Math.min(...scores)}, the least there can be`);
  if (highest !== Math.max(...scores))
    read.wrong('scoring.highest', `must be ${Math.max(...scores)}, the most there can be`);
  const sums = table?.map(({ sum }) => sum) ?? [];
  const isWhole = sums.every((sum, i) => sum === least + i) && sums.length === most - least + 1;
  if (table && !isWhole) read.wrong('scoring.table', `must have every sum from ${least} to ${most} once, in order`);
  const step = 10 ** -decimals;
  const gap = bands.findIndex(
    ({ from }, i) => Math.abs(from - (i === 0 ? lowest : (bands[i - 1]?.to ?? 0) + step)) > 1e-9,
  );
  if (gap >= 0) read.wrong(`scoring.bands.${gap}.from`, 'must begin where the one before ends');
  else if (bands.length > 0 && bands.at(-1)?.to !== highest) {
    read.wrong(`scoring.bands.${bands.length - 1}.to`, `must be ${highest}, so that every score has its band`);
  }
  if (caseness && (caseness.at < lowest || caseness.at > highest)) {
    read.wrong('scoring.caseness.at', `must be a score from ${lowest} to ${highest}`);
  }
}

function readTranslation(read: DefinitionReader, at: string, given: unknown, items: readonly Item[]) {
  const told = read.table(at, given, ['language', 'source', 'recall', 'items']);
  return {
    language: read.oneOf(`${at}.language`, told.language, LANGUAGES),
    source: read.text(`${at}.source`, told.source),
    recall: read.text(`${at}.recall`, told.recall),
    items: read.list(`${at}.items`, told.items, items.length, items.length).map((item, i) => {
      const field = `${at}.items.${i}`;
      const { text, options } = read.table(field, item, ['text', 'options']);
      const asked = items[i]?.options.length ?? 0;
      const labels = read.list(`${field}.options`, options, asked, asked);
      return {
        text: read.text(`${field}.text`, text),
        options: labels.map((label, j) => read.text(`${field}.options.${j}`, label)),
      };
    }),
  };
}
