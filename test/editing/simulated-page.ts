import { ANYONE } from '@platform/access-control/principal';
import type { Rooms, Visitor } from '@platform/editing/rooms';
import type { DocumentRef } from '@platform/editing/draft-log';
import type { Anchor } from '@platform/editing/places';
import { anchorAt } from '@platform/editing/places';
import type { FromPage, FromRoom } from '@platform/editing/wire';
import * as Y from 'yjs';

type FromServer = { readonly message: FromRoom } | { readonly update: Uint8Array } | { readonly closed: number };

/** Of the one document, whose words nobody erases. */
export const ONLY_EPOCH = 'the only one';

/** A comment, or what is suggested, on words that this page had before it. */
export interface Remark {
  readonly anchor: Anchor;
  readonly quote: string;
  /** What else was there. */
  readonly outside: readonly string[];
}

/** One line between a page and a process, on which things take as long as a schedule lets them. */
interface Line {
  readonly visitor: Visitor;
  readonly toRoom: FromPage[];
  readonly toPage: FromServer[];
  readonly rooms: Rooms;
}

/** A page that writes, by the protocol of the rooms, and whose every frame waits until it is passed on. */
export class SimulatedPage {
  doc = new Y.Doc();
  line: Line | undefined;
  isOpen = false;
  /** Letters that were said to be saved. */
  readonly saved = new Set<string>();
  private epoch: string | null = null;
  private number = 0;
  private pending = new Map<number, { readonly update: Uint8Array; readonly letters: readonly string[] }>();
  private readonly sent: FromPage[] = [];
  private readonly unsent: Remark[] = [];

  constructor(
    readonly name: string,
    readonly mayWrite: boolean,
  ) {
    this.hearChanges();
  }

  get text(): string {
    return this.doc.getText('text').toJSON();
  }

  get hasUnsaved(): boolean {
    return this.pending.size > 0;
  }

  connect(rooms: Rooms): void {
    if (this.line) return;
    const toPage: FromServer[] = [];
    const principal = {
      ...ANYONE,
      role: this.mayWrite ? ('clinician' as const) : ('carer' as const),
      memberId: this.name,
    };
    const visitor: Visitor = {
      id: `${this.name} ${this.number}`,
      author: { memberId: this.name, role: principal.role, agencyId: null },
      ...{ principal, mayWrite: this.mayWrite, until: null },
      tell: (message) => void toPage.push({ message }),
      give: (update) => void toPage.push({ update }),
      close: (closed) => void toPage.push({ closed }),
    };
    this.line = { visitor, toRoom: [], toPage, rooms };
    const stateVector = this.epoch === null ? new Uint8Array() : Y.encodeStateVector(this.doc);
    this.line.toRoom.push({ type: 'open', stateVector, epoch: this.epoch });
  }

  /** What was on its way is lost. */
  disconnect(): void {
    if (!this.line) return;
    const { rooms, visitor } = this.line;
    this.line = undefined;
    this.isOpen = false;
    void rooms.leave(visitor);
  }

  /** Puts in a letter that is nowhere else. */
  type(letter: string, at: number): void {
    this.letters = [letter];
    this.doc.getText('text').insert(at % (this.text.length + 1), letter);
    this.letters = [];
  }

  /** Answers what was taken out. */
  takeOut(at: number): string {
    if (this.text.length === 0) return '';
    const place = at % this.text.length;
    const letter = this.text[place] ?? '';
    this.doc.getText('text').delete(place, 1);
    return letter;
  }

  /** Says something about words as this page has them; it is sent once they are stored. */
  remark(at: number, length: number): void {
    if (this.text.length === 0) return;
    const from = at % this.text.length;
    const to = Math.min(this.text.length, from + 1 + length);
    const anchor = anchorAt(this.doc, ONLY_EPOCH, { from, to });
    const outside = [...this.text.slice(0, from), ...this.text.slice(to)];
    this.unsent.push({ anchor, quote: this.text.slice(from, to), outside });
  }

  /** What waits to be sent and may be now. */
  sendRemarks(): readonly Remark[] {
    return this.isOpen && !this.hasUnsaved ? this.unsent.splice(0) : [];
  }

  /** Something that was sent before comes again, late. */
  repeat(at: number): void {
    const again = this.sent[at % Math.max(1, this.sent.length)];
    if (again && this.isOpen) this.line?.toRoom.push(again);
  }

  /** Passes on the next thing to the room. Answers false when there is none. */
  passToRoom(of: DocumentRef): boolean {
    const said = this.line?.toRoom.shift();
    if (!said || !this.line) return false;
    const { rooms, visitor } = this.line;
    if (said.type === 'open') void rooms.enter(of, visitor, said.stateVector, said.epoch).then(() => this.leaveIfGone(rooms, visitor)); // prettier-ignore
    if (said.type === 'update') void rooms.take(visitor, said.number, said.update);
    return true;
  }

  /** Passes on the next thing to the page. Answers false when there is none. */
  passToPage(): boolean {
    const said = this.line?.toPage.shift();
    if (!said) return false;
    if ('update' in said) Y.applyUpdate(this.doc, said.update, 'room');
    else if ('closed' in said) this.disconnect();
    else this.hear(said.message);
    return true;
  }

  private letters: readonly string[] = [];

  private hear(message: FromRoom): void {
    switch (message.type) {
      case 'opened':
        this.epoch = message.epoch;
        this.isOpen = true;
        if (this.hasUnsaved) this.sendAnew(message.stateVector);
        return;
      case 'incomplete':
        return this.sendAnew(message.stateVector);
      case 'saved': {
        const done = this.pending.get(message.number);
        done?.letters.forEach((letter) => this.saved.add(letter));
        this.pending.delete(message.number);
        return;
      }
      case 'refused':
        if (this.mayWrite) throw new Error(`An update of ${this.name} was refused: ${message.code}.`);
        return;
      default:
    }
  }

  private sendAnew(stateVector: string): void {
    const letters = [...this.pending.values()].flatMap((one) => one.letters);
    this.pending.clear();
    this.send(Y.encodeStateAsUpdate(this.doc, Buffer.from(stateVector, 'base64')), letters);
  }

  private send(update: Uint8Array, letters: readonly string[]): void {
    this.number += 1;
    this.pending.set(this.number, { update, letters });
    if (!this.isOpen) return;
    const said: FromPage = { type: 'update', number: this.number, update };
    this.sent.push(said);
    this.line?.toRoom.push(said);
  }

  private hearChanges(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.send(update, this.letters);
    });
  }

  private leaveIfGone(rooms: Rooms, visitor: Visitor): void {
    if (this.line?.visitor !== visitor) void rooms.leave(visitor);
  }
}
