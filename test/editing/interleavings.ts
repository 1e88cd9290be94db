import { Rooms } from '@platform/editing/rooms';
import { placeIn } from '@platform/editing/places';
import { docOf } from '@platform/editing/draft-update';
import { Chance } from '../faults/chance';
import { MemoryDrafts, MemoryStream } from './memory-drafts';
import type { Remark } from './simulated-page';
import { SimulatedPage } from './simulated-page';

const OF = { documentId: 'a document', personId: 'a person', streamId: 'a plan', part: 'needs' };
const MOST_EDITORS = 8;
const MOST_TURNS = 10_000;
const TAKEN_AT_THE_END = 3;

export interface Told {
  readonly steps: readonly string[];
  readonly editors: number;
  readonly letters: number;
  readonly comments: number;
  /** Suggestions that were taken, of those that were made. */
  readonly taken: number;
  /** What is wrong, in words; undefined when all is well. */
  readonly broken: string | undefined;
}

/**
 * Up to eight pages write in one text, over lines that break, repeat and delay, to two processes of which each may be killed at any
 * moment; at the end all come back, and everybody must have the same words, with every letter that was said to be saved and that
 * nobody took out. Some comment on words, or suggest others for them, with a line or without: each stays with its words on every page,
 * and what is taken goes in their place as the text stands by then.
 */
export async function interleave(seed: number, howMany = 160): Promise<Told> {
  const numbers = new Chance(seed);
  const chance = (most: number) => numbers.between(0, most - 1);
  const drafts = new MemoryDrafts();
  const stream = new MemoryStream();
  const errors: string[] = [];
  const process = () =>
    new Rooms({
      ...{ log: drafts, stream, now: () => new Date(0) },
      onError: (error) => void errors.push(String(error)),
    });
  const processes = [process(), process()];
  const someProcess = () => numbers.one(processes);
  const editors = 2 + chance(MOST_EDITORS - 1);
  const pages = Array.from({ length: editors }, (_, i) => new SimulatedPage(`editor ${i}`, i === 0 || chance(6) > 0));
  const writers = pages.filter((page) => page.mayWrite);
  const steps: string[] = [];
  const takenOut = new Set<string>();
  let letters = 0;
  let besides = 0;
  const comments: Remark[] = [];
  const put: string[] = [];
  const accept = async ({ anchor, quote }: Remark): Promise<void> => {
    const rooms = someProcess();
    await rooms.settleStream(OF.streamId);
    const { text, places } = await rooms.places(OF, [anchor]);
    const place = places[0];
    if (!place || text !== stream.text || text.slice(place.from, place.to) !== quote) return;
    const letter = String.fromCodePoint(0xac00 + put.length);
    put.push(letter);
    for (const one of quote) takenOut.add(one);
    stream.become(text.slice(0, place.from) + letter + text.slice(place.to));
    steps.push(`${letter} is taken in the place of ${quote}`);
  };
  const sendRemarks = () => pages.forEach((page) => comments.push(...page.sendRemarks()));

  const step = async (): Promise<void> => {
    const page = numbers.one(pages);
    const writer = numbers.one(writers);
    const does = chance(106);
    if (does < 26) {
      const letter = String.fromCodePoint(0x4e00 + (letters += 1));
      writer.type(letter, chance(1000));
      steps.push(`${writer.name} types ${letter}`);
    } else if (does < 32) {
      const letter = writer.takeOut(chance(1000));
      if (letter) takenOut.add(letter);
      steps.push(`${writer.name} takes out ${letter}`);
    } else if (does < 50) {
      if (page.passToRoom(OF)) steps.push(`something of ${page.name} arrives`);
    } else if (does < 68) {
      if (page.passToPage()) steps.push(`something arrives at ${page.name}`);
    } else if (does < 78) {
      page.connect(someProcess());
      steps.push(`${page.name} connects`);
    } else if (does < 82) {
      page.disconnect();
      steps.push(`the line of ${page.name} breaks`);
    } else if (does < 86) {
      page.repeat(chance(1000));
      steps.push(`something of ${page.name} comes again`);
    } else if (does < 88) {
      const killed = chance(2);
      for (const one of pages) if (one.line?.rooms === processes[killed]) one.disconnect();
      processes[killed] = process();
      steps.push(`process ${killed} is killed`);
    } else if (does < 90) {
      drafts.isOutOfReach = !drafts.isOutOfReach;
      steps.push(drafts.isOutOfReach ? 'the database is out of reach' : 'the database is back');
    } else if (does < 92) {
      await someProcess()
        .settleStream(OF.streamId)
        .catch((error: unknown) => errors.push(String(error)));
      steps.push('what was written becomes part of the plan');
    } else if (does < 93) {
      stream.writeBesides(String.fromCodePoint(0x3041 + (besides += 1)));
      steps.push('somebody writes from the plain form');
    } else if (does < 96) {
      await someProcess().look();
      steps.push('a process looks around');
    } else if (does < 101) {
      page.remark(chance(1000), chance(4));
      steps.push(`${page.name} comments`);
    } else if (does < 104) {
      sendRemarks();
      if (comments.length > 0)
        await accept(numbers.one(comments)).catch((error: unknown) => errors.push(String(error)));
    } else {
      await turns(1 + chance(6));
      steps.push('time passes');
    }
  };

  for (let i = 0; i < howMany; i += 1) await step();
  drafts.isOutOfReach = false;
  const isDone = () => pages.every((page) => page.isOpen && !(page.mayWrite && page.hasUnsaved));
  const isSame = () => new Set(pages.map(({ text }) => text)).size === 1;
  const comeBack = async (): Promise<void> => {
    for (let i = 0; i < MOST_TURNS && (i < 2 || !(isDone() && isSame())); i += 1) {
      for (const page of pages) {
        page.connect(someProcess());
        while (page.passToRoom(OF));
        while (page.passToPage());
      }
      await turns(3);
      for (const one of processes) await one.look();
    }
  };
  await comeBack();
  sendRemarks();
  for (let i = 0; i < TAKEN_AT_THE_END && comments.length > 0; i += 1) await accept(numbers.one(comments));
  await comeBack();
  await processes[0]?.settleStream(OF.streamId);
  const broken = isDone()
    ? ((await wrongWith(pages, takenOut, drafts, stream)) ?? (await wrongPlace(pages, comments, put, takenOut, drafts)))
    : `not everybody came back: ${errors.join('; ')}`;
  for (const page of pages) page.disconnect();
  await turns(5);
  return { steps, editors, letters, comments: comments.length, taken: put.length, broken };
}

/** In words; undefined when all is well. */
async function wrongWith(
  pages: readonly SimulatedPage[],
  takenOut: ReadonlySet<string>,
  drafts: MemoryDrafts,
  stream: MemoryStream,
): Promise<string | undefined> {
  const [text = '', ...others] = new Set(pages.map((page) => page.text));
  if (others.length > 0) return `not everybody has the same words: ${[text, ...others].join(' / ')}`;
  const saved = pages.flatMap((page) => [...page.saved]);
  const lost = saved.filter((letter) => !takenOut.has(letter) && !text.includes(letter));
  if (lost.length > 0) return `${lost.join('')} was said to be saved and is lost from ${text}`;
  const twice = [...text].filter((letter, at) => text.indexOf(letter) !== at);
  if (twice.length > 0) return `${twice.join('')} is there twice in ${text}`;
  if (stream.text !== text) return `the plan says ${stream.text} and the pages ${text}`;
  const owners = new Map<number, string>();
  for (const { author, clients } of await drafts.read(OF, 0)) {
    for (const client of clients) {
      const owner = owners.get(client) ?? author?.memberId ?? '';
      if (owner !== (author?.memberId ?? '')) return `words of ${owner} are under the name of ${author?.memberId}`;
      owners.set(client, owner);
    }
  }
  return undefined;
}

/** In words; undefined when each comment is with its words everywhere, and what was taken is there. */
async function wrongPlace(
  pages: readonly SimulatedPage[],
  comments: readonly Remark[],
  put: readonly string[],
  takenOut: ReadonlySet<string>,
  drafts: MemoryDrafts,
): Promise<string | undefined> {
  const stored = docOf(await drafts.read(OF, 0));
  const text = stored.getText('text').toJSON();
  const lost = put.filter((letter) => !takenOut.has(letter) && !text.includes(letter));
  if (lost.length > 0) return `${lost.join('')} was taken and is lost from ${text}`;
  for (const { anchor, quote, outside } of comments) {
    const place = placeIn(stored, anchor);
    const words = place ? text.slice(place.from, place.to) : '';
    const left = [...quote].filter((letter) => text.includes(letter));
    if (left.some((letter) => !words.includes(letter))) return `a comment on ${quote} is with ${words} in ${text}`;
    if (outside.some((letter) => words.includes(letter))) return `a comment on ${quote} grew to ${words} in ${text}`;
    const differs = pages.find(({ doc }) => JSON.stringify(placeIn(doc, anchor)) !== JSON.stringify(place));
    if (differs) return `a comment on ${quote} is elsewhere on the page of ${differs.name}`;
  }
  return undefined;
}

const turns = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await new Promise((next) => setImmediate(next));
};
