import type { Principal } from '../access-control/principal';
import { KeyDestroyed } from '../privacy/keyring';
import { Batches } from './batches';
import type { DocumentRef, NewUpdate } from './draft-log';
import { WordsErased } from './draft-log';
import { docOf, textOf, updateWriting } from './draft-update';
import type { Drafts, EditedStream } from './edited-stream';
import type { Anchor, Placed } from './places';
import { placeIn } from './places';
import type { Editor } from './room';
import { Room } from './room';
import { Settling } from './settling';
import { CLOSED } from './wire';

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

/** The rooms of a context in this process, and what is done about documents whether anybody has them open or not. */
export class Rooms {
  private readonly loading = new Map<string, Promise<Room>>();
  private readonly rooms = new Map<string, Room>();
  private readonly visitors = new Map<Visitor, Room>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly settling: Settling;
  private readonly batches: Batches<{ readonly update: NewUpdate; readonly room: Room }, number>;
  private looking: Promise<void> = Promise.resolve();
  private isEnding = false;

  constructor(private readonly options: RoomsOptions) {
    this.settling = new Settling(options.log, options.stream);
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
    if (visitor.mayWrite && room.writers === 0) await this.settling.settle(room.of).catch(this.options.onError);
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
    await this.settling.settle(room.of);
    visitor.tell({ type: 'settled' });
  }

  /** Everything that is written of this stream becomes part of it, before somebody decides over its words. */
  async settleStream(streamId: string): Promise<void> {
    for (const of of await this.options.log.unsettledOf(streamId)) await this.settling.settle(of);
  }

  /** What a document says, and where these words are in it: null for words that are gone, or that are of one that began before. */
  async places(of: DocumentRef, anchors: readonly Anchor[]): Promise<Placed> {
    const { log } = this.options;
    const nowhere = { text: '', places: anchors.map(() => null) };
    if (!(await log.state(of.documentId))) return nowhere;
    try {
      const room = this.rooms.get(of.documentId);
      await this.settling.takeInStream(of, () => (room ? this.catchUp(room) : Promise.resolve()));
      const { epoch } = (await log.state(of.documentId)) ?? {};
      const doc = docOf(await log.read(of, 0));
      return { text: textOf(doc), places: anchors.map((one) => (one.epoch === epoch ? placeIn(doc, one) : null)) };
    } catch (error) {
      if (error instanceof WordsErased || error instanceof KeyDestroyed) return nowhere;
      throw error;
    }
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
    for (const { of } of rooms) await this.settling.settle(of).catch(this.options.onError);
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
      await this.settling.takeInStream(of, () => this.catchUp(room));
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

  private async lookAround(): Promise<void> {
    const { log, stream, now, onError } = this.options;
    const rooms = [...new Set(this.visitors.values())];
    const states = await log.states(rooms.map(({ of }) => of.documentId));
    const lookInto = async (room: Room) => {
      await this.sendAway(room);
      const state = states.get(room.of.documentId);
      if ((state?.lastSeq ?? 0) > room.lastSeq) await this.catchUp(room);
      const { revision = -1n } = (await stream.words(room.of)).at(-1) ?? {};
      if (revision > (state?.base ?? revision)) await this.settling.takeInStream(room.of, () => this.catchUp(room));
    };
    await Promise.all(rooms.map((room) => lookInto(room).catch(onError)));
    for (const of of await log.unsettled(new Date(now().getTime() - BURST_IS_OVER_MS))) {
      await this.settling.settle(of).catch(onError);
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
