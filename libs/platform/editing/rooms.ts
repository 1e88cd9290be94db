import * as Y from 'yjs';
import type { Principal } from '../access-control/principal';
import { Batches } from './batches';
import type { DocumentRef, DraftLog, NewUpdate } from './draft-log';
import { WordsErased } from './draft-log';
import { KeyDestroyed } from '../privacy/keyring';
import type { Contribution } from './draft-update';
import { contributionsOf, TEXT, textOf, updateWriting } from './draft-update';
import type { Editor } from './room';
import { Room } from './room';
import { takingIn } from './take-in';
import { CLOSED } from './wire';

/** What a part of a stream said from this revision on. */
export interface StreamWords {
  readonly revision: bigint;
  readonly text: string;
  /** Whose key it is sealed under. */
  readonly agencyId: string | null;
  /** When it came from here: every update up to this one is in it. */
  readonly upTo?: number;
}

/** What is to become part of the record. */
export interface Burst {
  readonly text: string;
  /** The revision of the stream that it builds on. */
  readonly seen: bigint;
  readonly upTo: number;
  readonly contributions: readonly Contribution[];
}

export type Standing = 'writes' | 'reads' | 'none';

/** The stream that documents become part of, and who may do what with them. */
export interface EditedStream {
  /** Oldest first; the first one is of revision -1 and empty. */
  words(of: DocumentRef): Promise<readonly StreamWords[]>;
  /** As of now, for each. */
  standings(of: DocumentRef, who: readonly Principal[]): Promise<readonly Standing[]>;
  /** The revision that it became; undefined when the stream changed meanwhile. */
  record(of: DocumentRef, burst: Burst): Promise<bigint | undefined>;
}

/** Where updates are kept. */
export type Drafts = Pick<
  DraftLog,
  | 'state'
  | 'states'
  | 'begin'
  | 'read'
  | 'append'
  | 'takeIn'
  | 'settle'
  | 'unsettled'
  | 'unsettledOf'
  | 'compact'
  | 'forget'
>;

export interface RoomsOptions {
  readonly log: Drafts;
  readonly stream: EditedStream;
  readonly now: () => Date;
  readonly onError: (error: unknown) => void;
}

/** Somebody at one page. */
export interface Visitor extends Editor {
  readonly principal: Principal;
  /** When their session ends; null for one that does not. */
  readonly until: Date | null;
}

/** Nobody wrote for so long: what was written becomes part of the record. */
export const BURST_IS_OVER_MS = 4_000;
const COMPACTED_FROM = 300;
const TIMES_SETTLED_ANEW = 3;

/** The rooms of a context in this process, and what is done about documents whether anybody has them open or not. */
export class Rooms {
  private readonly loading = new Map<string, Promise<Room>>();
  private readonly rooms = new Map<string, Room>();
  private readonly visitors = new Map<Visitor, Room>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly batches: Batches<{ readonly update: NewUpdate; readonly room: Room }>;
  private looking: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(private readonly options: RoomsOptions) {
    this.batches = new Batches(
      (items) => options.log.append(items.map(({ update }) => update)),
      (failed) => failed.forEach(({ room }) => (room.isBroken = true)),
    );
  }

  get everybody(): readonly Visitor[] {
    return [...this.visitors.keys()];
  }

  /**
   * Lets somebody in, with what their page has. Rejects when the words cannot all be read: then nobody writes, rather than over
   * what is not shown.
   */
  async enter(of: DocumentRef, visitor: Visitor, stateVector: Uint8Array, epoch: string | null): Promise<void> {
    if (this.isEnding) return visitor.close(CLOSED.ending);
    const room = await this.open(of);
    if (epoch !== null && epoch !== room.epoch) return visitor.close(CLOSED.begunAnew);
    const current = this.rooms.get(of.documentId) ?? room;
    if (current !== room || room.isBroken || this.isEnding) return visitor.close(CLOSED.comeAgain);
    this.rooms.set(of.documentId, room);
    if (!room.enter(visitor, stateVector)) return visitor.close(CLOSED.notUnderstood);
    this.visitors.set(visitor, room);
  }

  /** With the last who writes goes what is not part of the record yet: into it. */
  async leave(visitor: Visitor): Promise<void> {
    const room = this.visitors.get(visitor);
    if (!room) return;
    this.visitors.delete(visitor);
    room.leave(visitor);
    if (visitor.mayWrite && room.writers === 0) await this.settle(room.of).catch(this.options.onError);
    if (room.everybody.length === 0 && this.rooms.get(room.of.documentId) === room)
      this.rooms.delete(room.of.documentId);
  }

  /** Stored first, then told to the others, then answered. */
  async take(visitor: Visitor, number: number, update: Uint8Array): Promise<void> {
    const room = this.visitors.get(visitor);
    if (!room || this.isEnding) return;
    const taking = room
      .take(visitor, number, update, () => this.catchUp(room))
      .catch((error: unknown) => {
        this.options.onError(error);
        this.empty(room, CLOSED.tryLater);
      });
    this.underWay.add(taking);
    await taking;
    this.underWay.delete(taking);
  }

  point(visitor: Visitor, cursor: Parameters<Room['point']>[1]): void {
    this.visitors.get(visitor)?.point(visitor, cursor);
  }

  async settleFor(visitor: Visitor): Promise<void> {
    const room = this.visitors.get(visitor);
    if (!room || !visitor.mayWrite) return;
    await this.settle(room.of);
    visitor.tell({ type: 'settled' });
  }

  /** Everything that is written of this stream becomes part of it, before somebody decides over its words. */
  async settleStream(streamId: string): Promise<void> {
    for (const of of await this.options.log.unsettledOf(streamId)) await this.settle(of);
  }

  /** Who may still be here; what others wrote, here and in the stream; bursts that are over. What fails is told and done at the next look. */
  look(): Promise<void> {
    const look = this.looking.then(() => this.lookAround()).catch(this.options.onError);
    this.looking = look;
    return look;
  }

  /** Told by another process. */
  async heard(documentId: string): Promise<void> {
    const room = this.rooms.get(documentId);
    if (room) await this.catchUp(room).catch(this.options.onError);
  }

  /** Everything that came is stored, answered and part of the record; then everybody is sent away. */
  async end(): Promise<void> {
    this.isEnding = true;
    await Promise.all(this.underWay);
    await this.looking;
    const rooms = [...this.rooms.values()];
    for (const room of rooms) this.empty(room, CLOSED.ending);
    for (const { of } of rooms) await this.settle(of).catch(this.options.onError);
  }

  /** Everybody opens anew, and is decided on anew. */
  emptyAll(): void {
    for (const room of this.rooms.values()) this.empty(room, CLOSED.comeAgain);
  }

  private empty(room: Room, code: number): void {
    if (this.rooms.get(room.of.documentId) === room) this.rooms.delete(room.of.documentId);
    for (const [visitor, where] of this.visitors) {
      if (where !== room) continue;
      this.visitors.delete(visitor);
      visitor.close(code);
    }
  }

  private async open(of: DocumentRef): Promise<Room> {
    const known = this.rooms.get(of.documentId);
    const loading = known ? Promise.resolve(known) : (this.loading.get(of.documentId) ?? this.load(of));
    if (!known) this.loading.set(of.documentId, loading);
    try {
      const room = await loading;
      await this.takeInStream(of, room);
      await this.catchUp(room);
      return room;
    } finally {
      if (this.loading.get(of.documentId) === loading) this.loading.delete(of.documentId);
    }
  }

  private async load(of: DocumentRef): Promise<Room> {
    const { log } = this.options;
    try {
      return await this.loadWhatIsThere(of);
    } catch (error) {
      if (!(error instanceof WordsErased)) throw error;
      // An erasure took some of the words, so what is left of them is what the stream says.
      await log.forget(of);
      return this.loadWhatIsThere(of);
    }
  }

  private async loadWhatIsThere(of: DocumentRef): Promise<Room> {
    const { log, stream } = this.options;
    const stored = await log.state(of.documentId);
    if (!stored) {
      const { revision = -1n, text = '', agencyId = null } = (await stream.words(of)).at(-1) ?? {};
      await log.begin({ of, author: null, agencyId, update: updateWriting(text) }, revision);
    }
    const { epoch = '' } = stored ?? (await log.state(of.documentId)) ?? {};
    const room = new Room(of, epoch, (update, by) => this.batches.add({ update, room: by }));
    room.catchUp(await log.read(of, 0));
    return room;
  }

  private async catchUp(room: Room): Promise<void> {
    room.catchUp(await this.options.log.read(room.of, room.lastSeq));
  }

  /** What was written in the stream by other ways since comes into the words that are being written. */
  private async takeInStream(of: DocumentRef, open?: Room): Promise<void> {
    const { log, stream } = this.options;
    const all = await stream.words(of);
    for (;;) {
      const state = await log.state(of.documentId);
      const next = state && all.find(({ revision }) => revision > state.base);
      if (!state || !next) return;
      if (next.upTo !== undefined) {
        await log.settle(of, next.upTo, next.revision);
        continue;
      }
      const before = all.findLast(({ revision }) => revision <= state.base)?.text ?? '';
      const doc = docOf(await log.read(of, 0));
      const update = updateTakingIn(doc, before, next.text);
      const taken = update ? [{ of, author: null, agencyId: next.agencyId, update }] : [];
      await log.takeIn(of, state.base, next.revision, taken);
      if (open) await this.catchUp(open);
    }
  }

  private async settle(of: DocumentRef): Promise<void> {
    const { log, stream } = this.options;
    try {
      for (let attempt = 0; attempt < TIMES_SETTLED_ANEW; attempt += 1) {
        await this.takeInStream(of);
        const state = await log.state(of.documentId);
        if (!state || state.settledSeq >= state.lastSeq) return;
        const stored = await log.read(of, 0);
        const upTo = stored.at(-1)?.seq ?? state.lastSeq;
        const text = textOf(docOf(stored));
        const contributions = contributionsOf(stored.filter(({ seq }) => seq > state.settledSeq));
        const isThere = contributions.length === 0 || (await stream.words(of)).at(-1)?.text === text;
        const base = isThere ? state.base : await stream.record(of, { text, seen: state.base, upTo, contributions });
        if (base === undefined) continue;
        await log.settle(of, upTo, base);
        return await log.compact(of, COMPACTED_FROM);
      }
    } catch (error) {
      if (!(error instanceof WordsErased || error instanceof KeyDestroyed)) throw error;
      await log.forget(of);
    }
  }

  private async lookAround(): Promise<void> {
    const { log, stream, now, onError } = this.options;
    const rooms = [...new Set(this.visitors.values())];
    const states = await log.states(rooms.map(({ of }) => of.documentId));
    const lookInto = async (room: Room) => {
      await this.sendAway(room);
      const state = states.get(room.of.documentId);
      if ((state?.lastSeq ?? 0) > room.lastSeq) await this.catchUp(room);
      const { revision = -1n } = (await stream.words(room.of)).at(-1) ?? {};
      if (revision > (state?.base ?? revision)) await this.takeInStream(room.of, room);
    };
    await Promise.all(rooms.map((room) => lookInto(room).catch(onError)));
    for (const of of await log.unsettled(new Date(now().getTime() - BURST_IS_OVER_MS))) {
      await this.settle(of).catch(onError);
    }
  }

  /** Whoever may not any more, or not as before, or whose session is over. */
  private async sendAway(room: Room): Promise<void> {
    const here = this.everybody.filter((visitor) => this.visitors.get(visitor) === room);
    const standings = await this.options.stream.standings(
      room.of,
      here.map(({ principal }) => principal),
    );
    here.forEach((visitor, at) => {
      const isOver = visitor.until !== null && visitor.until <= this.options.now();
      if (isOver) this.send(visitor, CLOSED.session);
      else if (standings[at] === 'none') this.send(visitor, CLOSED.notYours);
      else if ((standings[at] === 'writes') !== visitor.mayWrite) this.send(visitor, CLOSED.comeAgain);
    });
  }

  /** Away. What they wrote stays, and is settled as that of anybody who leaves. */
  send(visitor: Visitor, code: number): void {
    visitor.close(code);
    void this.leave(visitor);
  }
}

function docOf(stored: readonly { readonly update: Uint8Array }[]): Y.Doc {
  const doc = new Y.Doc();
  for (const { update } of stored) Y.applyUpdate(doc, update);
  return doc;
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
