import fs from 'node:fs';
import { fileURLToPath } from 'node:url';

const glossaryFile = fileURLToPath(new URL('../docs/glossary.md', import.meta.url));

function tableUnder(heading, text) {
  const section = text.split(/^## /m).find((part) => part.startsWith(heading));
  const rows = (section ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  if (rows.length < 3) throw new Error(`docs/glossary.md: no table under "${heading}"`);
  return rows.slice(2);
}

/** 'KeyWorkerNamed', 'key-worker_named' -> ['key', 'worker', 'named']. */
export const wordsOf = (name) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

const contains = (words, phrase) =>
  words.some((_, start) =>
    phrase.every((word, i) => {
      const found = words[start + i];
      return found === word || (i === phrase.length - 1 && found === `${word}s`);
    }),
  );

const once = (find) => {
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text);
  };
};

/** What docs/glossary.md refuses: each finder answers with the row that a name or a text breaks, or undefined. */
export function readGlossary(text = fs.readFileSync(glossaryFile, 'utf8')) {
  const refused = tableUnder('Words that lint refuses', text).map(([word, where, instead]) => ({
    word,
    phrase: wordsOf(word),
    onPages: where.includes('pages'),
    instead,
  }));
  const ofOthers = tableUnder('Names of others', text).map(([name]) => wordsOf(name).join(' '));
  const ownWords = (sentence) =>
    ofOthers
      .reduce((words, name) => words.replaceAll(` ${name} `, ' '), ` ${wordsOf(sentence).join(' ')} `)
      .trim()
      .split(' ');
  const empty = tableUnder('Names that say nothing', text).map(([word, where]) => ({
    word,
    atEndOnly: where === 'at the end',
  }));
  return {
    refusedInName: once((name) => {
      const words = ownWords(name);
      return refused.find(({ phrase }) => contains(words, phrase));
    }),
    refusedOnPage: once((sentence) => {
      const words = ownWords(sentence);
      return refused.find(({ phrase, onPages }) => onPages && contains(words, phrase));
    }),
    saysNothing: (name) => {
      const words = wordsOf(name.replace(/service-?manager/gi, ''));
      return empty.find(({ word, atEndOnly }) => (atEndOnly ? words.at(-1) === word : contains(words, [word])));
    },
  };
}
