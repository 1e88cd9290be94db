import path from 'node:path';
import { failpoint } from '../observability/failpoint';
import { signCheckpoint } from './checkpoint';
import { parseLeaf } from './commitment';
import { CompactRange } from './compact-range';
import { DurableFiles } from './durable-files';
import { LogIntegrityError } from './log-integrity-error';
import { leafHash, same, verifyConsistency } from './merkle-tree';
import type { NoteSigner } from './signed-note';
import { TILE_WIDTH } from './tile-layout';
import type { TileLog } from './tiles';

/** What the signer signed last: base64 root, and the base64 peaks of that tree, largest first. */
export interface SignedHead {
  readonly size: number;
  readonly root: string;
  readonly peaks: readonly string[];
}

/** Where the signer keeps its last head; a save must be durable before it resolves. Keep it apart from the tiles. */
export interface SignerMemory {
  load(): Promise<SignedHead | null>;
  save(head: SignedHead): Promise<void>;
}

/** One JSON file, replaced durably. */
export class FileSignerMemory implements SignerMemory {
  private readonly files: DurableFiles;
  private readonly name: string;

  constructor(private readonly file: string) {
    this.files = new DurableFiles(path.dirname(file));
    this.name = path.basename(file);
  }

  async load(): Promise<SignedHead | null> {
    const bytes = await this.files.read(this.name);
    if (!bytes) return null;
    try {
      const { size, root, peaks } = JSON.parse(bytes.toString('utf8')) as SignedHead;
      if (typeof root === 'string' && peaks.every((peak) => typeof peak === 'string')) return { size, root, peaks };
    } catch {
      // Falls through to the one error below.
    }
    throw new LogIntegrityError(`${this.file} is not a signer memory; restore it, do not delete it`);
  }

  save({ size, root, peaks }: SignedHead): Promise<void> {
    return this.files.replace(this.name, Buffer.from(`${JSON.stringify({ size, root, peaks })}\n`));
  }
}

export interface SignedCheckpoint {
  readonly note: string;
  readonly size: number;
  readonly root: Buffer;
}

/**
 * Signs what the log holds now, and only what continues what it signed before. Every new leaf is read again from
 * storage and the root computed twice, from the leaves and from the tiles. Any mismatch is a LogIntegrityError:
 * nothing is signed, nothing is repaired.
 */
export class CheckpointSigner {
  private lastSigning: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly log: TileLog,
    private readonly signer: NoteSigner,
    private readonly memory: SignerMemory,
  ) {}

  /** The origin is the signer's key name. Signing an unchanged log again gives the same size and root. */
  sign(): Promise<SignedCheckpoint> {
    const signed = this.lastSigning.then(() => this.signNow());
    this.lastSigning = signed.catch(() => undefined);
    return signed;
  }

  private async signNow(): Promise<SignedCheckpoint> {
    const size = this.log.size();
    const range = await this.lastSigned();
    const older = { size: range.size(), root: range.root() };
    if (size < older.size) {
      throw new LogIntegrityError(
        `the log has ${size} entries but ${older.size} were signed before; restore its storage`,
      );
    }
    this.log.forgetCache();
    await this.readAgain(range, size);
    await this.log.assertLevelsAgree(older.size);
    const root = range.root();
    if (!same(root, await this.log.root(size))) {
      throw new LogIntegrityError(`the tiles give another root at size ${size} than the entries do`);
    }
    if (!verifyConsistency(older, { size, root }, await this.log.consistencyProof(older.size, size))) {
      throw new LogIntegrityError(`the log at size ${size} does not continue the one signed at size ${older.size}`);
    }
    failpoint('sign.before-note');
    const note = await signCheckpoint({ origin: this.signer.key.name, size, root }, this.signer);
    const peaks = range.peaks().map((peak) => peak.toString('base64'));
    failpoint('sign.before-memory');
    await this.memory.save({ size, root: root.toString('base64'), peaks });
    failpoint('sign.after-memory');
    return { note, size, root };
  }

  private async lastSigned(): Promise<CompactRange> {
    const head = await this.memory.load();
    if (!head) return CompactRange.empty();
    const range = CompactRange.of(
      head.size,
      head.peaks.map((peak) => Buffer.from(peak, 'base64')),
    );
    if (range.root().toString('base64') !== head.root) {
      throw new LogIntegrityError('the signer memory contradicts itself; restore it, do not delete it');
    }
    return range;
  }

  private async readAgain(range: CompactRange, size: number): Promise<void> {
    while (range.size() < size) {
      const first = range.size();
      const end = Math.min(size, (Math.floor(first / TILE_WIDTH) + 1) * TILE_WIDTH);
      const hashes = await this.log.leafHashes(first, end);
      (await this.log.leaves(first, end)).forEach((leaf, i) => {
        const hash = leafHash(leaf);
        if (!hashes[i]?.equals(hash)) {
          throw new LogIntegrityError(`entry ${first + i} does not hash to its place in the level-0 tile`);
        }
        if (seqOf(leaf) !== first + i) throw new LogIntegrityError(`entry ${first + i} is not a leaf with that seq`);
        range.append(hash);
      });
    }
  }
}

function seqOf(leaf: Uint8Array): number | null {
  try {
    return parseLeaf(leaf).seq;
  } catch {
    return null;
  }
}
