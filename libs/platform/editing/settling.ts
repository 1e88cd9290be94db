import type * as Y from 'yjs';
import { KeyDestroyed } from '../privacy/keyring';
import type { DocumentRef } from './draft-log';
import { WordsErased } from './draft-log';
import { contributionsOf, docOf, TEXT, textOf } from './draft-update';
import type { Drafts, EditedStream } from './edited-stream';
import { takingIn } from './take-in';

const COMPACTED_FROM = 300;
const TIMES_SETTLED_ANEW = 3;

/** Between what is being written and the stream that it becomes part of; from what is stored, whoever has it open. */
export class Settling {
  constructor(
    private readonly log: Drafts,
    private readonly stream: EditedStream,
  ) {}

  /** What was written in the stream by other ways since comes into the words that are being written. */
  async takeInStream(of: DocumentRef, onTaken: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { log } = this;
    const all = await this.stream.words(of);
    for (;;) {
      const state = await log.state(of.documentId);
      const next = state && all.find(({ revision }) => revision > state.base);
      if (!state || !next) return;
      if (next.upTo !== undefined) {
        await log.settle(of, next.upTo, next.revision);
        continue;
      }
      const before = all.findLast(({ revision }) => revision <= state.base)?.text ?? '';
      const update = updateTakingIn(docOf(await log.read(of, 0)), before, next.text);
      const taken = update ? [{ of, author: null, agencyId: next.agencyId, update }] : [];
      await log.takeIn(of, state.base, next.revision, taken);
      await onTaken();
    }
  }

  /** Everything that is written becomes part of the stream, once, whichever process does it. */
  async settle(of: DocumentRef): Promise<void> {
    try {
      for (let attempt = 0; attempt < TIMES_SETTLED_ANEW; attempt += 1) {
        if (await this.settleOnce(of)) return;
      }
    } catch (error) {
      if (!(error instanceof WordsErased || error instanceof KeyDestroyed)) throw error;
      await this.log.forget(of);
    }
  }

  /** False when the stream changed meanwhile. */
  private async settleOnce(of: DocumentRef): Promise<boolean> {
    const { log, stream } = this;
    await this.takeInStream(of);
    const state = await log.state(of.documentId);
    if (!state || state.settledSeq >= state.lastSeq) return true;
    const stored = await log.read(of, 0);
    const upTo = stored.at(-1)?.seq ?? state.lastSeq;
    const text = textOf(docOf(stored));
    const contributions = contributionsOf(stored.filter(({ seq }) => seq > state.settledSeq));
    const isThere = contributions.length === 0 || (await stream.words(of)).at(-1)?.text === text;
    const base = isThere ? state.base : await stream.record(of, { text, seen: state.base, upTo, contributions });
    if (base === undefined) return false;
    await log.settle(of, upTo, base);
    await log.compact(of, COMPACTED_FROM);
    return true;
  }
}

function updateTakingIn(doc: Y.Doc, before: string, after: string): Uint8Array | undefined {
  const change = takingIn(before, after, textOf(doc));
  if (!change) return undefined;
  let update: Uint8Array | undefined;
  doc.once('update', (made: Uint8Array) => (update = made));
  const text = doc.getText(TEXT);
  doc.transact(() => {
    text.delete(change.at, change.removed);
    text.insert(change.at, change.inserted);
  });
  return update;
}
