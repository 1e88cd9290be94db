import * as Y from 'yjs';
import type { Author } from './draft-update';
import { clientsIn, isPlainText, TEXT, textOf } from './draft-update';
import type { DocumentRef, NewUpdate, StoredUpdate } from './draft-log';
import type { Cursor, FromRoom, UpdateRefusal } from './wire';
import { toBase64 } from './wire';

/** Far above what a page lets anybody write, for two who fill it at the same time. */
const MOST_CHARACTERS = 100_000;

/** One page that has the document open. */
export interface Editor {
  readonly id: string;
  readonly author: Author;
  readonly mayWrite: boolean;
  tell(message: FromRoom): void;
  give(update: Uint8Array): void;
  close(code: number): void;
}

/** Stores one update for good; resolves with its number when it is. */
export type Store = (update: NewUpdate, room: Room) => Promise<number>;

type Tried = { readonly update: Uint8Array } | 'nothing-new' | 'incomplete' | UpdateRefusal;

/** Everybody who has one document open in this process, and its words. `doc` has what is stored, and nothing else is told to anybody. */
export class Room {
  private doc = new Y.Doc();
  /** With what is on its way to be stored as well: whether an update fits is seen here, before it is stored. */
  private trial = new Y.Doc();
  private readonly onItsWay = new Set<Uint8Array>();
  private lastWrite: Promise<unknown> = Promise.resolve();
  private readonly owners = new Map<number, string | null>();
  private readonly editors = new Map<Editor, Cursor | null>();
  /** Everything up to here is in `doc`. */
  private seq = 0;
  /** Something could not be stored, so that what is on trial here is no more than a guess. */
  isBroken = false;

  constructor(
    readonly of: DocumentRef,
    /** Of its beginning: a page with words of another one does not bring them in. */
    readonly epoch: string,
    private readonly store: Store,
  ) {}

  get lastSeq(): number {
    return this.seq;
  }

  get text(): string {
    return textOf(this.doc);
  }

  get everybody(): readonly Editor[] {
    return [...this.editors.keys()];
  }

  get writers(): number {
    return this.everybody.filter(({ mayWrite }) => mayWrite).length;
  }

  /** What was stored, here or in another process. What is known already changes nothing. */
  catchUp(stored: readonly StoredUpdate[]): void {
    for (const { seq, author, update, clients } of stored) {
      for (const client of clients) this.owners.set(client, author?.memberId ?? null);
      this.know(update);
      this.seq = Math.max(this.seq, seq);
    }
  }

  /** From here on they are told of everything; what they lack goes first. */
  enter(editor: Editor, stateVector: Uint8Array): boolean {
    let lacking: Uint8Array;
    try {
      lacking = Y.encodeStateAsUpdate(this.doc, stateVector.length === 0 ? undefined : stateVector);
    } catch {
      return false;
    }
    editor.give(lacking);
    const vector = toBase64(Y.encodeStateVector(this.doc));
    editor.tell({ type: 'opened', epoch: this.epoch, mayWrite: editor.mayWrite, stateVector: vector });
    for (const [other, cursor] of this.editors) if (other.mayWrite) editor.tell(hereOf(other, cursor));
    this.editors.set(editor, null);
    if (editor.mayWrite) this.tellOthers(editor, hereOf(editor, null));
    return true;
  }

  leave(editor: Editor): void {
    if (this.editors.delete(editor) && editor.mayWrite) this.tellOthers(editor, { type: 'gone', id: editor.id });
  }

  point(editor: Editor, cursor: Cursor | null): void {
    if (!editor.mayWrite || !this.editors.has(editor)) return;
    this.editors.set(editor, cursor);
    this.tellOthers(editor, hereOf(editor, cursor));
  }

  /**
   * Stores an update, then tells everybody, then its sender that it is saved; what was stored before is saved already. Rejects when
   * it cannot be known whether it was stored: then this room must not be used any more.
   */
  async take(editor: Editor, number: number, update: Uint8Array, catchUp: () => Promise<void>): Promise<void> {
    let tried = this.tryOut(editor, update);
    if (tried === 'incomplete') {
      await catchUp();
      if (this.isBroken) throw new Error('An update before this one could not be stored.');
      tried = this.tryOut(editor, update);
    }
    if (tried === 'incomplete') {
      return editor.tell({ type: 'incomplete', number, stateVector: toBase64(Y.encodeStateVector(this.doc)) });
    }
    if (tried === 'nothing-new') {
      await this.lastWrite;
    } else if (typeof tried === 'string') {
      return editor.tell({ type: 'refused', number, code: tried });
    } else {
      await this.keep(editor, tried.update);
    }
    editor.tell({ type: 'saved', number });
  }

  private async keep(editor: Editor, update: Uint8Array): Promise<void> {
    const { author } = editor;
    for (const client of clientsIn(update)) this.owners.set(client, author.memberId);
    this.onItsWay.add(update);
    const write = this.store({ of: this.of, author, agencyId: author.agencyId, update }, this);
    this.lastWrite = write;
    const seq = await write;
    this.onItsWay.delete(update);
    this.know(update, editor);
    // After a gap, which somebody else wrote, it is read again with what is in between.
    if (seq === this.seq + 1) this.seq = seq;
  }

  /** Only what it really changes is kept: words that are there, and deletions that were made, are nobody's twice. */
  private tryOut({ mayWrite, author }: Editor, update: Uint8Array): Tried {
    if (!mayWrite) return 'read-only';
    const changes: Uint8Array[] = [];
    const hear = (change: Uint8Array) => void changes.push(change);
    this.trial.on('update', hear);
    try {
      Y.applyUpdate(this.trial, update);
    } catch {
      return this.refuse('not-understood');
    } finally {
      this.trial.off('update', hear);
    }
    const { pendingStructs, pendingDs } = this.trial.store;
    if (pendingStructs !== null || pendingDs !== null) return this.refuse('incomplete');
    if ([...this.trial.share.keys()].some((name) => name !== TEXT)) return this.refuse('not-understood');
    if (changes.length === 0) return 'nothing-new';
    const change = Y.mergeUpdates(changes);
    if (!isPlainText(change)) return this.refuse('not-understood');
    const isTheirs = (client: number) => (this.owners.get(client) ?? author.memberId) === author.memberId;
    if (clientsIn(change).some((client) => this.owners.get(client) === null || !isTheirs(client))) {
      return this.refuse('not-your-own');
    }
    if (this.trial.getText(TEXT).length > MOST_CHARACTERS) return this.refuse('too-long');
    return { update: change };
  }

  private refuse<Refusal>(refusal: Refusal): Refusal {
    this.trial = new Y.Doc();
    Y.applyUpdate(this.trial, Y.encodeStateAsUpdate(this.doc));
    for (const update of this.onItsWay) Y.applyUpdate(this.trial, update);
    return refusal;
  }

  /** Everybody gets what is new to this room; whoever wrote it has it. */
  private know(update: Uint8Array, from?: Editor): void {
    const hear = (change: Uint8Array) =>
      this.everybody.forEach((editor) => (editor === from ? undefined : editor.give(change)));
    this.doc.on('update', hear);
    Y.applyUpdate(this.doc, update);
    this.doc.off('update', hear);
    Y.applyUpdate(this.trial, update);
  }

  private tellOthers(editor: Editor, message: FromRoom): void {
    for (const other of this.editors.keys()) if (other !== editor) other.tell(message);
  }
}

const hereOf = ({ id, author: { memberId, role } }: Editor, cursor: Cursor | null): FromRoom => ({
  ...{ type: 'here', id, memberId, role, cursor },
});
