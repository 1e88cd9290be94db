import * as Y from 'yjs';
import { query, staySignedIn } from '../../api';
import { asProblem } from '../../problem';
import { fromBase64, toBase64 } from './base64';
import { dropEdits, keepEdits, readEdits } from './kept-edits';

/** Where somebody writes, as JSON of Yjs. */
export type Cursor = { anchor: object; head: object };
export type Here = { id: string; memberId: string; role: string; cursor: Cursor | null };

/**
 * 'away' while the line is lost; 'impossible' where no WebSocket gets through; 'not-yours' and 'signed-out' as said by the server;
 * 'begun-anew' when what this page has is of no use any more; 'refused' when what was written here is not taken.
 */
export type Stage = 'opening' | 'open' | 'away' | 'impossible' | 'not-yours' | 'signed-out' | 'begun-anew' | 'refused';
export type LiveState = {
  stage: Stage;
  /** Everything that was written here is stored by the server. */
  saved: boolean;
  /** What is not, is stored on this device. */
  keptHere: boolean;
  mayWrite: boolean;
  here: readonly Here[];
};

type Told =
  | { type: 'opened'; epoch: string; mayWrite: boolean; stateVector: string }
  | { type: 'saved' | 'refused'; number: number }
  | { type: 'incomplete'; number: number; stateVector: string }
  | { type: 'settled' }
  | ({ type: 'here' } & Here)
  | { type: 'gone'; id: string };

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const KEPT_AFTER_MS = 300;
const STAYS_EVERY_MS = 60_000;
const MOST_NUMBER = 0xffffffff;
const [SESSION, NOT_YOURS, BEGUN_ANEW] = [4401, 4404, 4410];

/** The words of one section as they are written, here and elsewhere; how they are spoken of is in the server's `editing/wire.ts`. */
export class LiveSection {
  readonly doc = new Y.Doc();
  readonly text = this.doc.getText('text');
  private state: LiveState = { stage: 'opening', saved: true, keptHere: false, mayWrite: false, here: [] };
  private readonly listeners = new Set<() => void>();
  private socket: WebSocket | undefined;
  private epoch: string | null = null;
  private number = 0;
  /** Updates of this page that the server has not said to have stored. */
  private pending = new Map<number, Uint8Array>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private keeping: ReturnType<typeof setTimeout> | undefined;
  private waitMs = FIRST_WAIT_MS;
  private lastStay = Date.now();
  private isEnded = false;

  constructor(
    private readonly path: string,
    private readonly owner: string,
    private readonly box: string,
  ) {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.send(update);
    });
  }

  /** Of the words that it has; null before it has any. */
  get begunAs(): string | null {
    return this.epoch;
  }

  get snapshot(): LiveState {
    return this.state;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  begin(): void {
    window.addEventListener('online', this.hurry);
    this.connect();
  }

  /** What was written here is asked to become part of the plan; what could not be sent stays on this device. */
  end(): void {
    this.isEnded = true;
    window.removeEventListener('online', this.hurry);
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
    void this.keep();
    this.say({ type: 'settle' });
    this.socket?.close(1000);
  }

  point(cursor: Cursor | null): void {
    if (this.state.stage === 'open' && this.state.mayWrite) this.say({ type: 'cursor', cursor });
  }

  private readonly hurry = (): void => {
    if (this.state.stage !== 'away') return;
    clearTimeout(this.timer);
    this.connect();
  };

  private connect(): void {
    if (this.isEnded) return;
    const address = new URL(this.path, window.location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    this.socket = socket;
    socket.onopen = () => {
      const stateVector = this.epoch === null ? '' : toBase64(Y.encodeStateVector(this.doc));
      this.say({ type: 'open', stateVector, epoch: this.epoch });
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      if (typeof data === 'string') void this.hear(JSON.parse(data) as Told);
      else Y.applyUpdate(this.doc, new Uint8Array(data), this);
    };
    socket.onclose = ({ code }) => {
      if (this.socket === socket) void this.lost(code);
    };
  }

  private async hear(told: Told): Promise<void> {
    const { here } = this.state;
    switch (told.type) {
      case 'opened': {
        const isFirst = this.epoch === null;
        this.epoch = told.epoch;
        this.waitMs = FIRST_WAIT_MS;
        this.show({ stage: 'open', mayWrite: told.mayWrite, here: [] });
        const kept = isFirst ? await readEdits(this.owner, this.box, told.epoch) : undefined;
        if (kept) Y.applyUpdate(this.doc, kept, this);
        if (kept || this.pending.size > 0) this.sendAnew(told.stateVector);
        return;
      }
      case 'saved':
        this.pending.delete(told.number);
        return this.count();
      case 'refused':
        return this.stop('refused');
      case 'incomplete':
        return this.sendAnew(told.stateVector);
      case 'here':
        return this.show({ here: [...here.filter(({ id }) => id !== told.id), told] });
      case 'gone':
        return this.show({ here: here.filter(({ id }) => id !== told.id) });
      case 'settled':
    }
  }

  /** A browser does not tell a page why a WebSocket was not to be had; the same address, asked over HTTP, does. */
  private async lost(code: number): Promise<void> {
    const wasOpen = this.epoch !== null;
    if (code === BEGUN_ANEW) {
      await dropEdits(this.owner, this.box);
      return this.stop('begun-anew');
    }
    if (this.pending.size > 0) await this.keep();
    if (code === NOT_YOURS) return this.stop('not-yours');
    if (!wasOpen || code === SESSION || this.state.stage === 'away') {
      const status = await this.ask();
      if (status === 401) return this.stop('signed-out');
      if (status === 404) return this.stop('not-yours');
      if (status !== 0 && !wasOpen) return this.stop('impossible');
    }
    if (this.isEnded) return;
    this.show({ stage: wasOpen ? 'away' : 'opening', here: [] });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, LONGEST_WAIT_MS);
  }

  private async ask(): Promise<number> {
    try {
      await query(this.path, { inBackground: true });
      return 200;
    } catch (error) {
      const { status } = asProblem(error);
      return status >= 500 ? 0 : status;
    }
  }

  private stop(stage: Stage): void {
    this.isEnded = true;
    this.show({ stage, here: [] });
    this.socket?.close(1000);
  }

  private send(update: Uint8Array): void {
    this.number = (this.number % MOST_NUMBER) + 1;
    this.pending.set(this.number, update);
    this.sendNumbered(this.number, update);
    this.count();
    if (Date.now() - this.lastStay < STAYS_EVERY_MS) return;
    this.lastStay = Date.now();
    staySignedIn().catch(() => undefined);
  }

  private sendAnew(stateVector: string): void {
    this.pending.clear();
    this.send(Y.encodeStateAsUpdate(this.doc, fromBase64(stateVector)));
  }

  private sendNumbered(number: number, update: Uint8Array): void {
    if (this.state.stage !== 'open' || this.socket?.readyState !== WebSocket.OPEN) return;
    const frame = new Uint8Array(4 + update.length);
    new DataView(frame.buffer).setUint32(0, number);
    frame.set(update, 4);
    this.socket.send(frame);
  }

  private say(message: object): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private count(): void {
    this.show({ saved: this.pending.size === 0 });
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => void this.keep(), KEPT_AFTER_MS);
  }

  private async keep(): Promise<void> {
    if (this.epoch === null) return;
    const updates = [...this.pending.values()];
    if (updates.length === 0) await dropEdits(this.owner, this.box);
    const keptHere = updates.length > 0 && (await keepEdits(this.owner, this.box, this.epoch, Y.mergeUpdates(updates)));
    this.show({ keptHere });
  }

  private show(change: Partial<LiveState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }
}
