import * as Y from 'yjs';
import type { Sql } from '../access-control/relationship-facts';
import type { Keyring } from '../privacy/keyring';
import { seal, unseal } from '../privacy/sealed-box';
import type { Author } from './draft-update';
import { clientsIn } from './draft-update';

/** A text that is written together: whose it is, and the part of which stream it becomes. */
export interface DocumentRef {
  readonly documentId: string;
  readonly personId: string;
  readonly streamId: string;
  readonly part: string;
}

export interface StoredUpdate {
  readonly seq: number;
  /** null for the words that it began with. */
  readonly author: Author | null;
  /** Whose key they are sealed under. */
  readonly agencyId: string | null;
  readonly update: Uint8Array;
  readonly clients: readonly number[];
}
export interface NewUpdate {
  readonly of: DocumentRef;
  readonly author: Author | null;
  readonly agencyId: string | null;
  readonly update: Uint8Array;
}
/** How far a document has become part of the record. */
export interface DraftState {
  readonly epoch: string;
  /** The revision of the stream whose words are in it. */
  readonly base: bigint;
  readonly lastSeq: number;
  readonly settledSeq: number;
}

/** Some words were sealed under a key that was destroyed. */
export class WordsErased extends Error {}

interface Database extends Sql {
  transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>;
}
interface UpdateRow {
  readonly seq: string;
  readonly author_id: string | null;
  readonly author_role: string | null;
  readonly agency_id: string | null;
  readonly key_ref: string;
  readonly sealed: Buffer;
  readonly client_ids: readonly string[];
}
interface StateRow {
  readonly epoch: string;
  readonly base_revision: string;
  readonly last_seq: string;
  readonly settled_seq: string;
}
interface SealedUpdate {
  readonly documentId: string;
  readonly author: Author | null;
  readonly agencyId: string | null;
  readonly keyRef: string;
  readonly sealed: Buffer;
  readonly clients: readonly number[];
}

const [NONCE, TAG] = [12, 16];
const DRAFTS_CHANNEL = 'living_well_drafts';

export interface DraftLogOptions {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly informationClass: string;
  readonly now: () => Date;
  /** Of this process; what it wrote itself it need not be told. */
  readonly processId: string;
}

/** Every update of every document, sealed as what people write is, stored before anybody is told that it is. */
export class DraftLog {
  constructor(private readonly options: DraftLogOptions) {}

  get channel(): string {
    return DRAFTS_CHANNEL;
  }

  async state(documentId: string): Promise<DraftState | undefined> {
    return (await this.states([documentId])).get(documentId);
  }

  async states(documentIds: readonly string[]): Promise<ReadonlyMap<string, DraftState>> {
    if (documentIds.length === 0) return new Map();
    const rows = await this.options.database.query<StateRow & { document_id: string }>(
      `SELECT document_id, epoch, base_revision, last_seq, settled_seq FROM draft_document
       WHERE document_id = ANY($1::uuid[])`,
      [documentIds],
    );
    return new Map(rows.map((row) => [row.document_id, stateOf(row)]));
  }

  /** Begins with these words, unless it has begun: whoever comes second finds what the first one wrote. */
  async begin({ of, ...words }: NewUpdate, base: bigint): Promise<void> {
    const sealed = await this.sealed({ of, ...words });
    await this.options.database.transaction(async (sql) => {
      const made = await sql.query(
        `INSERT INTO draft_document (document_id, epoch, person_id, stream_id, part, base_revision, last_seq, settled_seq, last_at)
         VALUES ($1,gen_random_uuid(),$2,$3,$4,$5,0,0,$6) ON CONFLICT DO NOTHING RETURNING document_id`,
        [of.documentId, of.personId, of.streamId, of.part, base.toString(), this.options.now()],
      );
      if (made.length === 0) return;
      await this.insert(sql, [sealed]);
      await sql.query('UPDATE draft_document SET settled_seq = last_seq WHERE document_id = $1', [of.documentId]);
    });
  }

  /** In order. Throws WordsErased when one of them cannot be opened any more. */
  async read({ documentId }: DocumentRef, after: number): Promise<readonly StoredUpdate[]> {
    const rows = await this.options.database.query<UpdateRow>(
      `SELECT seq, author_id, author_role, agency_id, key_ref, sealed, client_ids FROM draft_update
       WHERE document_id = $1 AND seq > $2 ORDER BY seq`,
      [documentId, after],
    );
    return Promise.all(rows.map((row) => this.opened(documentId, row)));
  }

  /** All or none; answers the number of each, in their order. */
  async append(updates: readonly NewUpdate[]): Promise<readonly number[]> {
    const sealed = await Promise.all(updates.map((one) => this.sealed(one)));
    return this.insert(this.options.database, sealed);
  }

  /** What became of the stream meanwhile, once, whichever process comes first. Answers whether it was this one. */
  async takeIn(of: DocumentRef, from: bigint, to: bigint, updates: readonly NewUpdate[]): Promise<boolean> {
    const sealed = await Promise.all(updates.map((one) => this.sealed(one)));
    return this.options.database.transaction(async (sql) => {
      const moved = await sql.query(
        'UPDATE draft_document SET base_revision = $3 WHERE document_id = $1 AND base_revision = $2 RETURNING document_id',
        [of.documentId, from.toString(), to.toString()],
      );
      if (moved.length === 0) return false;
      if (sealed.length > 0) await this.insert(sql, sealed);
      return true;
    });
  }

  /** Everything up to here is part of the stream, as of this revision of it. */
  async settle({ documentId }: DocumentRef, upTo: number, base: bigint): Promise<void> {
    await this.options.database.query(
      `UPDATE draft_document SET settled_seq = greatest(settled_seq, $2), base_revision = greatest(base_revision, $3)
       WHERE document_id = $1`,
      [documentId, upTo, base.toString()],
    );
  }

  /** Documents in which something is written that is not part of the record, and nothing was written since this moment. */
  async unsettled(quietSince: Date): Promise<readonly DocumentRef[]> {
    return this.refs('settled_seq < last_seq AND last_at <= $1', [quietSince]);
  }

  async unsettledOf(streamId: string): Promise<readonly DocumentRef[]> {
    return this.refs('settled_seq < last_seq AND stream_id = $1', [streamId]);
  }

  /** As one update of each author, which says no less. For a document of which everything is settled. */
  async compact(of: DocumentRef, longerThan: number): Promise<void> {
    const updates = await this.read(of, 0);
    const last = updates.at(-1)?.seq ?? 0;
    if (updates.length <= longerThan) return;
    const authors = new Map(updates.map(({ author, agencyId }) => [nameOf(author, agencyId), { author, agencyId }]));
    const sealed = await Promise.all(
      [...authors].map(([name, { author, agencyId }]) => {
        const theirs = updates.filter((one) => nameOf(one.author, one.agencyId) === name);
        return this.sealed({ of, author, agencyId, update: Y.mergeUpdates(theirs.map(({ update }) => update)) });
      }),
    );
    await this.options.database.transaction(async (sql) => {
      const [held] = await sql.query<StateRow>(
        'SELECT epoch, base_revision, last_seq, settled_seq FROM draft_document WHERE document_id = $1 FOR UPDATE',
        [of.documentId],
      );
      if (!held || stateOf(held).lastSeq !== last || stateOf(held).settledSeq !== last) return;
      await sql.query('DELETE FROM draft_update WHERE document_id = $1', [of.documentId]);
      await this.insert(sql, sealed);
      await sql.query('UPDATE draft_document SET settled_seq = last_seq WHERE document_id = $1', [of.documentId]);
    });
  }

  /** What was written there cannot be opened any more; the next to open it begins with the words of the stream. */
  async forget({ documentId }: DocumentRef): Promise<void> {
    await this.options.database.transaction(async (sql) => {
      await sql.query('DELETE FROM draft_update WHERE document_id = $1', [documentId]);
      await sql.query('DELETE FROM draft_document WHERE document_id = $1', [documentId]);
    });
  }

  private async refs(where: string, values: readonly unknown[]): Promise<readonly DocumentRef[]> {
    const rows = await this.options.database.query<{
      document_id: string;
      person_id: string;
      stream_id: string;
      part: string;
    }>(`SELECT document_id, person_id, stream_id, part FROM draft_document WHERE ${where}`, values);
    return rows.map(({ document_id: documentId, person_id: personId, stream_id: streamId, part }) => ({
      ...{ documentId, personId, streamId, part },
    }));
  }

  /**
   * The rows of the documents are held first, in one order for everybody, so that nobody waits for each other. In one statement:
   * whoever writes waits for every question in between. A document that is there no more has no number, which the table refuses.
   */
  private async insert(sql: Sql, updates: readonly SealedUpdate[]): Promise<readonly number[]> {
    const rows = await sql.query<{ seq: string }>(
      `WITH held AS (
         SELECT document_id, last_seq FROM draft_document WHERE document_id = ANY($1::uuid[]) ORDER BY document_id FOR UPDATE),
       numbered AS (
         SELECT u.*, held.last_seq + row_number() OVER (PARTITION BY u.document_id ORDER BY u.place) AS seq
         FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::bytea[], $7::text[]) WITH ORDINALITY
           AS u (document_id, author_id, author_role, agency_id, key_ref, sealed, client_ids, place)
         LEFT JOIN held ON held.document_id = u.document_id),
       stored AS (
         INSERT INTO draft_update (document_id, seq, author_id, author_role, agency_id, key_ref, sealed, client_ids, recorded_at, written_by)
         SELECT document_id, seq, author_id, author_role, agency_id, key_ref, sealed,
           string_to_array(client_ids, ',')::bigint[], $8, $9::uuid FROM numbered),
       told AS (
         UPDATE draft_document d SET last_seq = l.seq, last_at = $8
         FROM (SELECT document_id, max(seq) AS seq FROM numbered GROUP BY document_id) AS l WHERE d.document_id = l.document_id
         RETURNING pg_notify('${DRAFTS_CHANNEL}', $9::text || ' ' || d.document_id))
       SELECT seq FROM numbered ORDER BY place`,
      [
        updates.map(({ documentId }) => documentId),
        updates.map(({ author }) => author?.memberId ?? null),
        updates.map(({ author }) => author?.role ?? null),
        updates.map(({ agencyId }) => agencyId),
        updates.map(({ keyRef }) => keyRef),
        updates.map(({ sealed }) => sealed),
        updates.map(({ clients }) => clients.join(',')),
        this.options.now(),
        this.options.processId,
      ],
    );
    return rows.map(({ seq }) => Number(seq));
  }

  private async sealed({ of, author, agencyId, update }: NewUpdate): Promise<SealedUpdate> {
    const { keyRef, key } = await this.options.keyring.keyFor({
      subject: of.personId,
      agency: agencyId ?? 'none',
      informationClass: this.options.informationClass,
    });
    const { nonce, tag, ciphertext } = seal(key, Buffer.from(update), placeOf(of.documentId, author));
    const sealed = Buffer.concat([nonce, tag, ciphertext].map((part) => Buffer.from(part, 'base64')));
    return { documentId: of.documentId, author, agencyId, keyRef, sealed, clients: clientsIn(update) };
  }

  private async opened(documentId: string, row: UpdateRow): Promise<StoredUpdate> {
    const author = row.author_id === null ? null : authorOf(row);
    const key = await this.options.keyring.open(row.key_ref);
    if (!key) throw new WordsErased('Words of this document were erased.');
    const at = (from: number, to?: number) => row.sealed.subarray(from, to).toString('base64');
    const box = { nonce: at(0, NONCE), tag: at(NONCE, NONCE + TAG), ciphertext: at(NONCE + TAG) };
    const update = unseal(key, box, placeOf(documentId, author));
    return { seq: Number(row.seq), author, agencyId: row.agency_id, update, clients: row.client_ids.map(Number) };
  }
}

const authorOf = (row: UpdateRow): Author => ({
  memberId: row.author_id ?? '',
  role: row.author_role ?? '',
  agencyId: row.agency_id,
});

const nameOf = (author: Author | null, agencyId: string | null) => JSON.stringify([author, agencyId]);

const stateOf = (row: StateRow): DraftState => ({
  epoch: row.epoch,
  base: BigInt(row.base_revision),
  lastSeq: Number(row.last_seq),
  settledSeq: Number(row.settled_seq),
});

/** Words open for their document and their author alone: another name beside them and they do not open. */
const placeOf = (documentId: string, author: Author | null): string =>
  `draft|${documentId}|${author ? `${author.memberId}|${author.role}|${author.agencyId ?? ''}` : ''}`;
