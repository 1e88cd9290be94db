import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { EditingPage } from '@platform/editing/editing-page';
import { idFrom } from '@platform/event-store/command-context';
import { preparePostgresEventStore } from '@platform/event-store/postgres/postgres-event-store';
import { PRIVACY_SCHEMA_SQL } from '@platform/privacy/postgres-keyring';
import type { TestDatabase } from '@platform/testing/test-database';
import { testDatabase } from '@platform/testing/test-database';
import { Chance } from '../../faults/chance';
import { Failed } from '../../faults/failed';
import { within } from '../../faults/worker-process';
import { ROOMS, ServingProcess } from './serving-process';
import { Typist } from './typist';

const EDITORS = 5;
const DOCUMENTS = 2;
/** After so many kills all come to rest and are judged, and others begin to write in other documents. */
const KILLS_IN_A_ROUND = 10;
/** Every so many lives end while people come in. */
const ENDS_WHILE_OPENING_EVERY = 4;
const MOST_ACKNOWLEDGED_FIRST = 30;
const MOST_MS = 60;
const FIRST_LETTER = 0x4e00;

export interface KillRunOptions {
  readonly seed: number;
  readonly kills: number;
  readonly say?: (line: string) => void;
  /** Done to the database after each kill, for what must be noticed. */
  readonly afterKill?: (sql: (text: string) => Promise<unknown>) => Promise<void>;
}
export interface KillRunReport {
  readonly letters: number;
  /** Of each kill: how many letters were newly acknowledged since the kill before. */
  readonly acknowledgedBetween: readonly number[];
  readonly slowestReturnMs: number;
}

export async function prepareDatabase(url: string): Promise<void> {
  await preparePostgresEventStore(url);
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(PRIVACY_SCHEMA_SQL).finally(() => admin.end());
}

/**
 * Five people type in two documents of one server process, which is killed at any moment and started again; whoever comes first
 * then must find every letter that was said to be saved, once. At rest everybody has the same words, with all that was typed.
 */
export async function runKills(options: KillRunOptions): Promise<KillRunReport> {
  const database = await testDatabase();
  await prepareDatabase(database.url);
  const run = new KillRun(database, options);
  try {
    return await run.run();
  } finally {
    await run.end();
    await database.drop();
  }
}

class KillRun {
  private readonly chance: Chance;
  private readonly admin: Client;
  private server: ServingProcess | undefined;
  private typists: Typist[] = [];
  private typed = new Map<string, number>();
  private letters = 0;
  private readonly acknowledgedBetween: number[] = [];
  private slowestReturnMs = 0;

  constructor(
    private readonly database: TestDatabase,
    private readonly options: KillRunOptions,
  ) {
    this.chance = new Chance(options.seed);
    this.admin = new Client({ connectionString: database.url });
  }

  async run(): Promise<KillRunReport> {
    const { kills, say = () => undefined } = this.options;
    await this.admin.connect();
    for (let round = 0; this.acknowledgedBetween.length < kills; round += 1) {
      this.newDocuments(round);
      const untilKills = Math.min(kills, this.acknowledgedBetween.length + KILLS_IN_A_ROUND);
      while (this.acknowledgedBetween.length < untilKills) await this.oneLife();
      await this.comeToRest();
      say(`${String(untilKills).padStart(String(kills).length)} kills, ${this.letters} letters, nothing lost`);
    }
    const { letters, acknowledgedBetween, slowestReturnMs } = this;
    return { letters, acknowledgedBetween, slowestReturnMs };
  }

  async end(): Promise<void> {
    this.typists.forEach((typist) => typist.rest());
    await this.server?.kill();
    await this.admin.end();
  }

  private newDocuments(round: number): void {
    this.typed = new Map();
    const documents = Array.from({ length: DOCUMENTS }, (_, i) => idFrom('document', `${round}`, `${i}`));
    this.typists = Array.from({ length: EDITORS }, (_, i) => {
      const documentId = documents[i % DOCUMENTS] ?? '';
      const chance = new Chance(this.options.seed + round * EDITORS + i + 1);
      return new Typist(documentId, `editor ${i}`, chance, () => this.nextLetter(documentId));
    });
    this.typists.forEach((typist) => typist.begin());
  }

  private nextLetter(documentId: string): string {
    const count = (this.typed.get(documentId) ?? 0) + 1;
    this.typed.set(documentId, count);
    this.letters += 1;
    return letterAt(count);
  }

  /** From the start of a process to its kill, with everybody there, or on their way there. */
  private async oneLife(): Promise<void> {
    const { chance, typists } = this;
    const server = await this.start();
    const before = this.acknowledged;
    const began = performance.now();
    const stays = Promise.all(typists.map((typist) => typist.stay(server)));
    if ((this.acknowledgedBetween.length + 1) % ENDS_WHILE_OPENING_EVERY > 0) {
      const saved = chance.one(typists).untilAcknowledged(chance.between(1, MOST_ACKNOWLEDGED_FIRST));
      await within(Promise.all([saved, ...typists.map((typist) => typist.untilAcknowledged(1))]), () =>
        this.waitsFor(),
      );
      this.slowestReturnMs = Math.max(this.slowestReturnMs, performance.now() - began);
    }
    await pause(chance.between(0, MOST_MS));
    const how = await server.kill();
    if (how !== 'SIGKILL') throw new Failed(`The server was to be killed and ended with ${how}.\n${server.said}`);
    await within(stays, () => 'everybody to notice that the line is lost');
    this.acknowledgedBetween.push(this.acknowledged - before);
    await this.options.afterKill?.((text) => this.admin.query(text));
  }

  /** Whoever comes first, before any page can bring back what it has, finds all that was said to be saved. */
  private async start(): Promise<ServingProcess> {
    const server = await ServingProcess.start(ROOMS, this.database.url);
    this.server = server;
    for (const [documentId, typists] of this.byDocument()) {
      const text = await this.readAnew(server, documentId);
      const saved = typists.flatMap(({ acknowledged }) => [...acknowledged]);
      const lost = saved.filter((letter) => !text.includes(letter));
      if (lost.length > 0) throw new Failed(`${lost.join('')} was said to be saved and is lost from ${text}`);
      this.assertOnce(text);
    }
    return server;
  }

  private async comeToRest(): Promise<void> {
    this.typists.forEach((typist) => typist.rest());
    const server = await this.start();
    const stays = Promise.all(this.typists.map((typist) => typist.stay(server)));
    for (const [documentId, typists] of this.byDocument()) {
      const count = this.typed.get(documentId) ?? 0;
      const isWhole = ({ page, isOpen, hasUnsaved }: Typist) => isOpen && !hasUnsaved && page.text.length >= count;
      await within(
        Promise.all(typists.map((typist) => typist.page.until(() => isWhole(typist)))),
        () => `everybody to have all ${count} letters; ${this.waitsFor()}`,
      );
      const texts = new Set([...typists.map(({ page }) => page.text), await this.readAnew(server, documentId)]);
      const [text = '', ...others] = texts;
      if (others.length > 0) throw new Failed(`Not everybody has the same words: ${[...texts].join(' / ')}`);
      this.assertOnce(text);
      if (text.length !== count) throw new Failed(`${count} letters were typed and ${text.length} are there: ${text}`);
      const recorded = await this.settled(documentId, typists);
      if (recorded !== text) throw new Failed(`What was recorded is ${recorded}, and what was written ${text}`);
    }
    await server.kill();
    await stays;
  }

  private async settled(documentId: string, [typist]: readonly Typist[]): Promise<string | undefined> {
    const page = typist?.page;
    const settled = () => page?.heard.filter(({ type }) => type === 'settled').length ?? 0;
    const before = settled();
    page?.say({ type: 'settle' });
    await within(
      page?.until(() => settled() > before) ?? Promise.resolve(),
      () => 'words to become part of the record',
    );
    const { rows } = await this.admin.query<{ text: string }>(
      'SELECT text FROM drafting.recorded WHERE stream_id = $1 ORDER BY revision DESC LIMIT 1',
      [documentId],
    );
    return rows[0]?.text;
  }

  private async readAnew(server: ServingProcess, documentId: string): Promise<string> {
    const reader = new EditingPage(`${server.url}/documents/${documentId}`, { 'x-member': 'reader' });
    await within(reader.open(), () => `a page to open; the server said:\n${server.said}`);
    await within(
      reader.until(() => reader.heard.some(({ type }) => type === 'opened')),
      () => 'a page to be let in',
    );
    const { text } = reader;
    await reader.drop();
    return text;
  }

  private assertOnce(text: string): void {
    const twice = [...text].filter((letter, at) => text.indexOf(letter) !== at);
    if (twice.length > 0) throw new Failed(`${twice.join('')} is there twice in ${text}`);
    const refused = this.typists.flatMap(({ page }) => page.heard.filter(({ type }) => type === 'refused'));
    if (refused.length > 0) throw new Failed(`Letters were refused: ${JSON.stringify(refused)}`);
  }

  private get acknowledged(): number {
    return this.typists.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
  }

  private byDocument(): readonly (readonly [string, readonly Typist[]])[] {
    const documents = [...new Set(this.typists.map(({ documentId }) => documentId))];
    return documents.map((id) => [id, this.typists.filter(({ documentId }) => documentId === id)]);
  }

  private waitsFor(): string {
    const standing = this.typists.map(
      ({ isOpen, hasUnsaved }) => `${isOpen ? 'in' : 'out'}${hasUnsaved ? ', unsaved' : ''}`,
    );
    return `letters to be acknowledged (${standing.join('; ')}); the server said:\n${this.server?.said}`;
  }
}

const letterAt = (count: number): string => String.fromCodePoint(FIRST_LETTER + count);
