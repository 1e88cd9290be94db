import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Pool } from 'pg';
import * as Y from 'yjs';
import { ANYONE } from '../access-control/principal';
import { preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { PgListener } from '../postgres/pg-listener';
import { rolePool } from '../postgres/role-pool';
import { PostgresKeyring, PRIVACY_ROLE, PRIVACY_SCHEMA_SQL } from '../privacy/postgres-keyring';
import { ContextDatabase } from '../projections/context-database';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { DraftLog } from './draft-log';
import type { DocumentRef } from './draft-log';
import { draftTablesSql } from './draft-log.schema';
import { textOf, updateWriting } from './draft-update';
import type { Visitor } from './rooms';
import { Rooms } from './rooms';

interface Runner {
  query(text: string): Promise<unknown>;
}
class Drafts1700000000001 {
  async up(runner: Runner): Promise<void> {
    await runner.query(draftTablesSql('drafting'));
  }
  async down(runner: Runner): Promise<void> {
    await runner.query('DROP TABLE draft_update; DROP TABLE draft_document');
  }
}

const now = () => new Date('2026-03-02T09:00:00.000Z');

describe('words that are written together, in PostgreSQL', () => {
  let test: TestDatabase;
  let database: ContextDatabase;
  let admin: Client;
  let pool: Pool;
  let keyring: PostgresKeyring;
  let listener: PgListener;
  const recorded: string[] = [];
  beforeAll(async () => {
    test = await testDatabase();
    await preparePostgresEventStore(test.url);
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    await admin.query(PRIVACY_SCHEMA_SQL);
    database = await ContextDatabase.open({
      ...{ url: test.url, context: 'drafting', rows: [], migrations: [Drafts1700000000001] },
    });
    pool = rolePool(test.url, PRIVACY_ROLE, 2);
    keyring = new PostgresKeyring(pool, Buffer.alloc(32, 9));
    listener = new PgListener(test.url);
  });
  afterAll(async () => {
    await listener.close();
    await database.close();
    await pool.end();
    await admin.end();
    await test.drop();
  });

  const newDocument = (): DocumentRef => ({
    ...{ documentId: randomUUID(), personId: randomUUID(), streamId: randomUUID(), part: 'needs' },
  });
  const stream = {
    words: () => Promise.resolve([{ revision: -1n, text: 'A home', agencyId: 'a trust' }]),
    standings: (_of: DocumentRef, who: readonly unknown[]) => Promise.resolve(who.map(() => 'writes' as const)),
    record: (_of: DocumentRef, { text, seen }: { text: string; seen: bigint }) => {
      recorded.push(text);
      return Promise.resolve(seen);
    },
  };
  const errors: unknown[] = [];
  const process = async () => {
    const processId = randomUUID();
    const log = new DraftLog({ database, keyring, informationClass: 'plan', now, processId });
    const rooms = new Rooms({ log, stream, now, onError: (error) => void errors.push(error) });
    await listener.on(log.channel, (told) => {
      const [by, documentId = ''] = told.split(' ');
      if (by !== processId) void rooms.heard(documentId);
    });
    return { rooms, log };
  };
  /** Somebody at a page, which has what the room gave it. */
  const visitor = (memberId: string) => {
    const doc = new Y.Doc();
    const told: { type: string; epoch?: string }[] = [];
    const closed: number[] = [];
    let heard = () => undefined as void;
    const one: Visitor = {
      ...{ id: memberId, author: { memberId, role: 'clinician', agencyId: 'a trust' }, mayWrite: true, until: null },
      principal: { ...ANYONE, memberId },
      tell: (message) => void told.push(message),
      give: (update) => {
        Y.applyUpdate(doc, update);
        heard();
      },
      close: (code) => void closed.push(code),
    };
    const until = async (text: string) => {
      while (textOf(doc) !== text) await new Promise<void>((next) => (heard = next));
    };
    const write = (at: number, words: string) => {
      const before = Y.encodeStateVector(doc);
      doc.getText('text').insert(at, words);
      return Y.encodeStateAsUpdate(doc, before);
    };
    return { one, doc, told, closed, until, write };
  };

  it('are the same in two processes, whichever of them somebody writes to', async () => {
    const [{ rooms: here }, { rooms: there }] = [await process(), await process()];
    const of = newDocument();
    const [amara, grace] = [visitor('amara'), visitor('grace')];
    await Promise.all([
      here.enter(of, amara.one, new Uint8Array(), null),
      there.enter(of, grace.one, new Uint8Array(), null),
    ]);
    await Promise.all([amara.until('A home'), grace.until('A home')]);
    await here.take(amara.one, 1, amara.write(6, ' and sleep'));
    await grace.until('A home and sleep');
    await there.take(grace.one, 1, grace.write(0, 'First: '));
    await amara.until('First: A home and sleep');
    expect([amara.told.at(-1), grace.told.at(-1)]).toEqual([
      { type: 'saved', number: 1 },
      { type: 'saved', number: 1 },
    ]);
  });

  it('are sealed for whose they are, and open under the name of who wrote them alone', async () => {
    const { rooms, log } = await process();
    const of = newDocument();
    const amara = visitor('amara');
    await rooms.enter(of, amara.one, new Uint8Array(), null);
    await rooms.take(amara.one, 1, amara.write(0, 'Nobody reads this here. '));
    const { rows } = await admin.query<{ line: string }>(
      'SELECT encode(sealed, $1) AS line FROM drafting.draft_update',
      ['escape'],
    );
    expect(rows.map(({ line }) => line).join()).not.toMatch(/Nobody reads|A home/);
    await admin.query(`UPDATE drafting.draft_update SET author_id = 'grace' WHERE document_id = $1 AND seq = 2`, [
      of.documentId,
    ]);
    await expect(log.read(of, 0)).rejects.toThrow();
    const grace = visitor('grace');
    await expect((await process()).rooms.enter(of, grace.one, new Uint8Array(), null)).rejects.toThrow();
    expect(grace.told).toEqual([]);
  });

  it('keep who wrote what when they are put together', async () => {
    const { rooms, log } = await process();
    const of = newDocument();
    const [amara, grace] = [visitor('amara'), visitor('grace')];
    for (const { one } of [amara, grace]) await rooms.enter(of, one, new Uint8Array(), null);
    for (let i = 1; i <= 4; i += 1) {
      await rooms.take(amara.one, i, amara.write(0, 'a'));
      await rooms.take(grace.one, i, grace.write(0, 'g'));
    }
    await rooms.settleFor(amara.one);
    expect(recorded.at(-1)).toBe(textOf(amara.doc));
    await log.compact(of, 3);
    const stored = await log.read(of, 0);
    expect(stored.map(({ author, clients }) => [author?.memberId, clients])).toEqual([
      [undefined, [expect.any(Number)]],
      ['amara', [amara.doc.clientID]],
      ['grace', [grace.doc.clientID]],
    ]);
    const doc = new Y.Doc();
    for (const { update } of stored) Y.applyUpdate(doc, update);
    expect(textOf(doc)).toBe(textOf(grace.doc));
    await rooms.look();
    await rooms.take(amara.one, 9, amara.write(0, 'more '));
    await grace.until(textOf(amara.doc));
    expect(await log.unsettledOf(of.streamId)).toEqual([of]);
    await rooms.end();
    expect(recorded.at(-1)).toBe(textOf(amara.doc));
  });

  it('are numbered without a gap, whoever writes at the same time, and all or none of them are stored', async () => {
    const [{ log: here }, { log: there }] = [await process(), await process()];
    const [one, two] = [newDocument(), newDocument()];
    const words = (of: DocumentRef) => ({ of, author: null, agencyId: 'a trust', update: updateWriting('A home') });
    for (const document of [one, two]) await here.begin(words(document), -1n);
    const several = Array.from({ length: 20 }, (_, i) => (i % 2 ? [one, two, one] : [two, one, two]));
    const seqs = await Promise.all(
      several.map((documents, i) => (i % 4 < 2 ? here : there).append(documents.map(words))),
    );
    const ofOne = seqs.flatMap((each, i) => each.filter((_, at) => several[i]?.[at] === one));
    const expected = Array.from({ length: 30 }, (_, i) => i + 2);
    expect(ofOne.toSorted((a, b) => a - b)).toEqual(expected);
    await expect(here.append([words(one), words(newDocument())])).rejects.toThrow();
    expect((await here.read(one, 1)).map(({ seq }) => seq)).toEqual(expected);
    expect(await there.state(one.documentId)).toMatchObject({ lastSeq: 31, settledSeq: 1 });
  });

  it('are gone with their key: they begin anew, and no page brings back what was erased', async () => {
    const { rooms } = await process();
    const of = newDocument();
    const [amara, grace] = [visitor('amara'), visitor('grace')];
    await rooms.enter(of, amara.one, new Uint8Array(), null);
    await rooms.take(amara.one, 1, amara.write(0, 'To be erased. '));
    const { epoch = '' } = amara.told.find(({ type }) => type === 'opened') ?? {};
    keyring.onDestroyed(() => rooms.emptyAll());
    const owner = { subject: of.personId, agency: 'a trust', informationClass: 'plan' };
    await keyring.destroy((await keyring.keyFor(owner)).keyRef);
    expect(amara.closed).toEqual([1012]);
    await expect(rooms.enter(of, amara.one, Y.encodeStateVector(amara.doc), epoch)).rejects.toThrow();
    await rooms.settleStream(of.streamId);
    expect(recorded.join()).not.toContain('erased');
    const { rows } = await admin.query('SELECT FROM drafting.draft_update WHERE document_id = $1', [of.documentId]);
    expect(rows).toEqual([]);
    // Of an agency whose key is there still.
    stream.words = () => Promise.resolve([{ revision: -1n, text: 'A home', agencyId: 'another' }]);
    await rooms.enter(of, grace.one, new Uint8Array(), null);
    expect(textOf(grace.doc)).toBe('A home');
    await rooms.enter(of, amara.one, Y.encodeStateVector(amara.doc), epoch);
    expect(amara.closed).toEqual([1012, 4410]);
  });
});
