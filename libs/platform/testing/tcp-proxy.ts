import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** PostgreSQL's "ready for the next query", with which every answer ends; one byte more says whether in a transaction. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5]);

type Cut = 'the question' | 'the answer';
export type Direction = 'to the server' | 'to the client';

/** Stands between clients and PostgreSQL, and cuts, holds or slows the lines at a chosen moment. */
export class TcpProxy {
  private readonly lines = new Set<Line>();
  private readonly cuts: { readonly text: string; readonly what: Cut }[] = [];
  private readonly bytesLeft = new Map<Direction, number>();
  private readonly waiting: { readonly cuts: number; resolve(): void }[] = [];
  private held: Promise<void> | undefined;
  private letGo: () => void = () => undefined;
  private slowBy = 0;
  /** How many lines were cut at a chosen moment. */
  cutSoFar = 0;

  private constructor(
    private readonly server: Server,
    private target: URL,
    readonly url: string,
  ) {}

  /** Listens on a port of its own; `url` on it leads to the same database. */
  static async before(databaseUrl: string): Promise<TcpProxy> {
    const server = createServer((client) => proxy.open(client));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    const url = Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(address.port) }).href;
    const proxy = new TcpProxy(server, new URL(databaseUrl), url);
    return proxy;
  }

  /** From now on new lines lead to the server of this address. */
  leadTo(databaseUrl: string): void {
    this.target = new URL(databaseUrl);
  }

  /** The next question with this text never arrives, or arrives, is done, and is never answered. */
  cutNext(what: Cut, text: string): void {
    this.cuts.push({ text, what });
  }

  /** Once so many more bytes went this way, over whichever lines, the one that carries the last of them is cut there. */
  cutAfter(direction: Direction, bytes: number): void {
    this.bytesLeft.set(direction, bytes);
  }

  /** Every line that is open now. */
  cutAll(): void {
    for (const line of this.lines) line.end();
  }

  /** Every line that is open now is gone, and only the server is told: whoever asks over it is never answered. */
  vanish(): void {
    for (const line of this.lines) line.vanish();
  }

  /** Nothing passes either way, and nobody is told, until `restore`. */
  hold(): void {
    this.held ??= new Promise((resolve) => (this.letGo = resolve));
  }

  /** What arrives is passed on so many milliseconds later, one piece after the other. */
  slow(milliseconds: number): void {
    this.slowBy = milliseconds;
  }

  /** No longer held or slow, and whatever cut had not come about will not. */
  restore(): void {
    this.cuts.length = 0;
    this.bytesLeft.clear();
    this.slowBy = 0;
    this.held = undefined;
    this.letGo();
  }

  /** Resolves when `cutSoFar` has come to a number. */
  async untilCut(cuts: number): Promise<void> {
    if (this.cutSoFar < cuts) await new Promise<void>((resolve) => this.waiting.push({ cuts, resolve }));
  }

  async close(): Promise<void> {
    this.restore();
    this.cutAll();
    this.server.close();
    await once(this.server, 'close');
  }

  private open(client: Socket): void {
    const line = new Line(client, connect(Number(this.target.port), this.target.hostname), this);
    this.lines.add(line);
    line.onEnd = () => this.lines.delete(line);
  }

  /** What a question meets; for the line that carries it. */
  fateOf(bytes: Buffer): Cut | undefined {
    const [next] = this.cuts;
    if (!next || !bytes.includes(next.text)) return undefined;
    this.cuts.shift();
    return next.what;
  }

  /** How many of these bytes may still pass before the line is cut; for the line that carries them. */
  allowance(direction: Direction, bytes: Buffer): number | undefined {
    const left = this.bytesLeft.get(direction);
    if (left === undefined) return undefined;
    this.bytesLeft.set(direction, left - bytes.length);
    if (left > bytes.length) return undefined;
    this.bytesLeft.delete(direction);
    return left;
  }

  async passage(): Promise<void> {
    await this.held;
    if (this.slowBy > 0) await new Promise((later) => setTimeout(later, this.slowBy));
  }

  countCut(): void {
    this.cutSoFar += 1;
    for (const waiter of this.waiting) if (waiter.cuts <= this.cutSoFar) waiter.resolve();
  }
}

/** One connection of a client and the one to the server that belongs to it. */
class Line {
  onEnd: () => void = () => undefined;
  private answerIsCut = false;
  private silent = false;
  private readonly passing = new Map<Direction, Promise<void>>();

  constructor(
    private readonly client: Socket,
    private readonly database: Socket,
    private readonly proxy: TcpProxy,
  ) {
    client.on('error', () => this.end()).on('close', () => this.end());
    database.on('error', () => this.endUnlessSilent()).on('close', () => this.endUnlessSilent());
    client.on('data', (bytes) => this.pass('to the server', bytes));
    database.on('data', (bytes) => this.pass('to the client', bytes));
  }

  end(): void {
    this.client.destroy();
    this.database.destroy();
    this.onEnd();
  }

  vanish(): void {
    this.silent = true;
    this.database.destroy();
  }

  private endUnlessSilent(): void {
    if (!this.silent) this.end();
  }

  private pass(direction: Direction, bytes: Buffer): void {
    const before = this.passing.get(direction);
    const passed = (before ?? Promise.resolve())
      .then(() => this.proxy.passage())
      .then(() => this.write(direction, bytes));
    this.passing.set(direction, passed);
  }

  private write(direction: Direction, bytes: Buffer): void {
    const to = direction === 'to the server' ? this.database : this.client;
    if (to.destroyed || this.silent) return;
    const fate = direction === 'to the server' ? this.proxy.fateOf(bytes) : undefined;
    if (fate === 'the question') return this.cut();
    this.answerIsCut ||= fate === 'the answer';
    if (direction === 'to the client' && this.answerIsCut) {
      if (bytes.subarray(-READY.length - 1, -1).equals(READY)) this.cut();
      return;
    }
    const allowed = this.proxy.allowance(direction, bytes);
    if (allowed === undefined) return void to.write(bytes);
    to.write(bytes.subarray(0, allowed), () => this.cut());
  }

  private cut(): void {
    this.end();
    this.proxy.countCut();
  }
}
