import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** PostgreSQL's "ready for the next query, not in a transaction": the last bytes of every answer. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

type Cut = 'the question' | 'the answer';

/** Stands between a client and PostgreSQL, and cuts the line at a chosen moment. */
export class TcpProxy {
  private readonly sockets = new Set<Socket>();
  private readonly cuts: { readonly text: string; readonly what: Cut }[] = [];
  /** How many lines were cut. */
  cutSoFar = 0;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** Listens on a port of its own; `url` on it leads to the same database. */
  static async before(databaseUrl: string): Promise<TcpProxy> {
    const { hostname, port } = new URL(databaseUrl);
    const server = createServer((client) => proxy.relay(client, connect(Number(port), hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The proxy has no port.');
    const url = Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(address.port) }).href;
    const proxy = new TcpProxy(server, url);
    return proxy;
  }

  /** The next question with this text never arrives, or arrives, is done, and is never answered. */
  cutNext(what: Cut, text: string): void {
    this.cuts.push({ text, what });
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private relay(client: Socket, database: Socket): void {
    let answerIsCut = false;
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      this.sockets.add(socket);
      socket.on('error', end).on('close', () => {
        this.sockets.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      const [cut] = this.cuts;
      if (cut && bytes.includes(cut.text)) {
        this.cuts.shift();
        this.cutSoFar += 1;
        if (cut.what === 'the question') return end();
        answerIsCut = true;
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (!answerIsCut) return void client.write(bytes);
      if (bytes.subarray(-READY.length).equals(READY)) end();
    });
  }
}
