import type { Sql } from '@platform/access-control/relationship-facts';
import type { StoredEvent } from '@platform/event-store/port/event-store';
import { metadataOf } from '@platform/event-store/streams';
import type { ContextDatabase } from '@platform/projections/context-database';
import type { LogFollower } from '@platform/runtime/context-parts';
import type { Platform } from '@platform/runtime/platform.module';
import { CheckpointSigner } from '@platform/transparency-log/checkpoint-signer';
import type { SignedCheckpoint } from '@platform/transparency-log/checkpoint-signer';
import { leafBytes, sealedDigest } from '@platform/transparency-log/commitment';
import { CompactRange } from '@platform/transparency-log/compact-range';
import { LogIntegrityError } from '@platform/transparency-log/log-integrity-error';
import { leafHash } from '@platform/transparency-log/merkle-tree';
import type { NoteSigner, VerifierKey } from '@platform/transparency-log/signed-note';
import { SqlSignerMemory } from '@platform/transparency-log/sql-signer-memory';
import { TileLog } from '@platform/transparency-log/tiles';
import { isAboutTheLog } from '../../domain/checkpoint/due.rules';
import { digestOf, indexedSize, storedEntries } from './stored-entries.query';

export interface SignedLogOptions {
  readonly platform: Pick<Platform, 'store' | 'codec' | 'log'>;
  readonly database: ContextDatabase;
  readonly signer: NoteSigner;
  /** Where the tiles are; no other process writes there. */
  readonly folder: string;
}

const APPENDED_AT_ONCE = 256;

/**
 * The transparency log of every event, in the order of the log. Tiles are written before the index and the checkpoint of
 * the follower are committed, so after a crash the tiles are ahead, and the same events give the same leaves again.
 * What contradicts itself stops it for good: nothing is appended, signed or repaired until a person has looked.
 */
export class SignedLog {
  private readonly memory: SqlSignerMemory;
  private tiles: TileLog | undefined;
  private signer: CheckpointSigner | undefined;
  /** How many of the leaves were seen to be stored events. */
  private matched = 0;
  private wrong: string | null = null;

  constructor(private readonly options: SignedLogOptions) {
    this.memory = new SqlSignerMemory(options.database);
  }

  get key(): VerifierKey {
    return this.options.signer.key;
  }

  /** What stopped it, in words without personal content; null while all is well. */
  get contradiction(): string | null {
    return this.wrong;
  }

  /** Continues from what is stored; makes lost tiles again from the events when they give the tree that was signed. */
  async open(): Promise<void> {
    try {
      await this.orStop(async () => {
        const { folder, signer, database } = this.options;
        const tiles = await TileLog.open(folder);
        this.tiles = tiles;
        this.signer = new CheckpointSigner(tiles, signer, this.memory);
        this.matched = await indexedSize(database);
        await this.restoreTo(this.matched, tiles, database);
        const signed = await this.memory.load();
        if (signed && signed.size <= tiles.size()) await assertRoot(tiles, signed);
      });
    } catch (error) {
      // The rest of the product goes on; the log says on every request why it does not.
      if (!(error instanceof LogIntegrityError)) throw error;
    }
  }

  /** Appends one leaf for each event, and its line in the index in the given transaction. */
  readonly integrate: LogFollower['handle'] = ({ events }, sql) =>
    this.orStop(async () => {
      const tiles = this.stored();
      const next = await indexedSize(sql);
      await this.restoreTo(next, tiles, sql);
      const leaves = events.map((event, i) => this.leafOf(event, next + i));
      this.matched = Math.max(this.matched, next + leaves.length);
      await tiles.append(leaves, next);
      await index(sql, events, next);
    });

  /** Signs what is stored. LogIntegrityError when that is not the stored events, or does not continue what was signed. */
  sign(): Promise<SignedCheckpoint> {
    return this.orStop(async () => {
      const size = this.stored().size();
      if (size > this.matched) {
        throw new LogIntegrityError(
          `the log holds ${size} entries, but only ${this.matched} of their events are still stored`,
        );
      }
      if (!this.signer) throw new Error('The log was not opened.');
      return this.signer.sign();
    });
  }

  /** The tiles, to be read again from storage. LogIntegrityError when they could not be opened. */
  async reading(): Promise<TileLog> {
    const tiles = this.stored();
    tiles.forgetCache();
    return tiles;
  }

  private stored(): TileLog {
    if (this.tiles) return this.tiles;
    throw new LogIntegrityError(this.wrong ?? 'the log was not opened');
  }

  private leafOf(event: StoredEvent, seq: number): Buffer {
    try {
      const { e, c } = metadataOf(event);
      if (sealedDigest(this.options.platform.codec.sealedBytes(event)) === c) return leafBytes({ seq, e, c });
    } catch {
      // An event that cannot be read is told of below.
    }
    throw new LogIntegrityError(`the event at position ${event.position} is not the one that was recorded`);
  }

  /** When tiles were lost: reads the events first, and writes only once they are known to give the tree that was. */
  private async restoreTo(size: number, tiles: TileLog, sql: Sql): Promise<void> {
    const kept = tiles.size();
    if (kept >= size) return;
    const signed = await this.memory.load();
    const heads = [{ size: kept, root: (await tiles.root()).toString('base64') }, ...(signed ? [signed] : [])];
    const range = CompactRange.empty();
    for await (const leaf of this.leavesOfEvents(size, sql)) {
      assertContinues(range, heads);
      range.append(leafHash(leaf));
    }
    assertContinues(range, heads);
    let batch: Buffer[] = [];
    for await (const leaf of this.leavesOfEvents(size, sql, kept)) {
      batch.push(leaf);
      if (batch.length < APPENDED_AT_ONCE) continue;
      await tiles.append(batch);
      batch = [];
    }
    await tiles.append(batch);
  }

  private async *leavesOfEvents(size: number, sql: Sql, from = 0): AsyncGenerator<Buffer> {
    let next = from;
    for await (const { leaf, event } of storedEntries(sql, this.options.platform.store, from, size)) {
      if (!event || event.id !== leaf.eventId || leaf.seq !== next) {
        throw new LogIntegrityError(`entry ${next} cannot be made again: its event is not stored any more`);
      }
      yield this.leafOf(event, next);
      next += 1;
    }
    if (next < size) throw new LogIntegrityError(`entry ${next} is missing from the index of the log`);
  }

  private async orStop<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.wrong !== null) throw new LogIntegrityError(this.wrong);
    try {
      return await work();
    } catch (error) {
      if (error instanceof LogIntegrityError) {
        this.wrong = error.message;
        this.options.platform.log.error('the transparency log contradicts itself and is not continued; see its page', {
          context: 'assurance',
          errorClass: error.name,
        });
      }
      throw error;
    }
  }
}

interface Head {
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

function assertContinues(range: CompactRange, heads: readonly Head[]): void {
  const other = heads.find(({ size, root }) => size === range.size() && root !== range.root().toString('base64'));
  if (other) throw new LogIntegrityError(`the stored events do not give the ${other.size} entries that the log had`);
}

async function assertRoot(tiles: TileLog, { size, root }: Head): Promise<void> {
  if ((await tiles.root(size)).toString('base64') !== root) {
    throw new LogIntegrityError(`the first ${size} entries of the log are not those that were signed`);
  }
}

async function index(sql: Sql, events: readonly StoredEvent[], next: number): Promise<void> {
  await sql.query(
    `INSERT INTO leaf (seq, position, event_id, stream, type, digest, recorded_at, about_the_log)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::timestamptz[], $8::boolean[])`,
    [
      events.map((_, i) => next + i),
      events.map(({ position }) => position),
      events.map(({ id }) => id),
      events.map(({ stream }) => stream),
      events.map(({ type }) => type),
      events.map((event) => digestOf(event)),
      events.map((event) => metadataOf(event).recordedAt),
      events.map((event) => isAboutTheLog(event)),
    ],
  );
}
