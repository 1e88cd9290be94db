import WebSocket from 'ws';
import * as Y from 'yjs';
import type { FromRoom } from './wire';
import { numbered, toBase64 } from './wire';

type Heard = FromRoom | { readonly type: 'closed'; readonly code: number };

/** A page that writes in a document, as a browser would over a WebSocket of its own, for tests and the scan of erasures. */
export class EditingPage {
  doc = new Y.Doc();
  readonly saved = new Set<number>();
  readonly heard: Heard[] = [];
  epoch: string | null = null;
  private socket: WebSocket | undefined;
  private number = 0;
  private waiting: (() => void)[] = [];

  constructor(
    /** Where it opens next. */
    public url: string,
    private readonly headers: Readonly<Record<string, string>>,
  ) {
    this.hearChanges();
  }

  get text(): string {
    return this.doc.getText('text').toJSON();
  }

  /** Opens, or opens again with what it has; resolves when the room has answered. Rejects with the status of an answer over HTTP. */
  async open(): Promise<this> {
    const socket = new WebSocket(this.url.replace(/^http/, 'ws'), { headers: this.headers });
    this.socket = socket;
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) Y.applyUpdate(this.doc, data, 'room');
      else this.hear(JSON.parse(data.toString()) as FromRoom);
      this.tell();
    });
    socket.on('close', (code) => this.hear({ type: 'closed', code }));
    await new Promise<void>((opened, failed) => {
      socket.on('open', opened);
      socket.on('error', failed);
    });
    const vector = this.epoch === null ? '' : toBase64(Y.encodeStateVector(this.doc));
    const before = this.heard.length;
    this.say({ type: 'open', stateVector: vector, epoch: this.epoch });
    await this.until(() => this.heard.slice(before).some(({ type }) => type === 'opened' || type === 'closed'));
    const opened = this.heard.findLast((one) => one.type === 'opened');
    if (opened) this.epoch = opened.epoch;
    return this;
  }

  say(message: object): void {
    this.socket?.send(JSON.stringify(message));
  }

  /** Answers the number of what was sent. */
  write(at: number, words: string): number {
    this.doc.getText('text').insert(at, words);
    return this.number;
  }

  remove(at: number, length: number): number {
    this.doc.getText('text').delete(at, length);
    return this.number;
  }

  send(update: Uint8Array): number {
    this.number += 1;
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(numbered(this.number, update));
    return this.number;
  }

  /** Everything it has, as after a lost connection. */
  sendAll(): number {
    return this.send(Y.encodeStateAsUpdate(this.doc));
  }

  async untilSaved(number: number): Promise<void> {
    await this.until(() => this.saved.has(number));
  }

  /** As a line that breaks: nothing is said. */
  async drop(): Promise<void> {
    const socket = this.socket;
    if (!socket || socket.readyState === WebSocket.CLOSED) return;
    const closed = new Promise((done) => socket.once('close', done));
    socket.terminate();
    await closed;
  }

  /** Resolves when it holds; looked at again with everything that is heard. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((told) => this.waiting.push(told));
  }

  /** A page that was closed and opened again has nothing. */
  forget(): void {
    this.doc = new Y.Doc();
    this.epoch = null;
    this.hearChanges();
  }

  private hearChanges(): void {
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.send(update);
    });
  }

  private hear(message: Heard): void {
    this.heard.push(message);
    if (message.type === 'saved') this.saved.add(message.number);
    this.tell();
  }

  private tell(): void {
    this.waiting.splice(0).forEach((told) => told());
  }
}
