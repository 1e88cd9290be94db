import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { TcpProxy } from './tcp-proxy';

const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);

/** Keeps what it was asked, and answers each question with `answer`. */
class Echo {
  asked = '';
  answer: Buffer = READY;
  readonly sockets: Socket[] = [];
  private constructor(readonly server: Server) {}

  static async start(): Promise<Echo> {
    const server = createServer((socket) => {
      echo.sockets.push(socket);
      socket
        .on('error', () => undefined)
        .on('data', (bytes) => {
          echo.asked += bytes.toString();
          socket.write(echo.answer);
        });
    });
    const echo = new Echo(server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return echo;
  }

  get url(): string {
    return `postgres://127.0.0.1:${(this.server.address() as AddressInfo).port}/test`;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
    await once(this.server, 'close');
  }
}

describe('a proxy for tests', () => {
  let echo: Echo;
  let proxy: TcpProxy;
  beforeEach(async () => {
    echo = await Echo.start();
    proxy = await TcpProxy.before(echo.url);
  });
  afterEach(async () => {
    await proxy.close();
    await echo.stop();
  });
  const client = async () => {
    const socket = connect(Number(new URL(proxy.url).port), '127.0.0.1').on('error', () => undefined);
    await once(socket, 'connect');
    return socket;
  };
  const ask = async (socket: Socket, question: string) => {
    socket.write(question);
    return Promise.race([
      once(socket, 'data').then(([bytes]: Buffer[]) => bytes?.toString('latin1')),
      once(socket, 'close').then(() => 'cut'),
    ]);
  };
  const ready = READY.toString('latin1');

  it('passes everything on while nothing was asked of it', async () => {
    const socket = await client();
    expect(await ask(socket, 'one')).toBe(ready);
    expect(await ask(socket, 'two')).toBe(ready);
    expect([echo.asked, proxy.cutSoFar]).toEqual(['onetwo', 0]);
  });

  it('cuts a question before it arrives, or after it was done and before it is answered', async () => {
    proxy.cutNext('the question', 'COMMIT');
    const first = await client();
    expect(await ask(first, 'BEGIN')).toBe(ready);
    expect(await ask(first, 'COMMIT')).toBe('cut');
    expect(echo.asked).toBe('BEGIN');

    proxy.cutNext('the answer', 'COMMIT');
    expect(await ask(await client(), 'COMMIT')).toBe('cut');
    expect(echo.asked).toBe('BEGINCOMMIT');
    await proxy.untilCut(2);
  });

  it.each([
    ['to the server', 'abcd', 'abcd'],
    ['to the client', 'abcdefgh', READY.toString('latin1').slice(0, 4)],
  ] as const)('cuts a line after so many bytes %s, in the midst of what is said', async (direction, asked, heard) => {
    proxy.cutAfter(direction, 4);
    const socket = await client();
    let got = '';
    socket.on('data', (bytes) => (got += bytes.toString('latin1')));
    const closed = once(socket, 'close');
    socket.write('abcdefgh');
    await closed;
    await proxy.untilCut(1);
    if (direction === 'to the client') expect(got).toBe(heard);
    while (echo.asked.length < asked.length) await new Promise((turn) => setImmediate(turn));
    expect(echo.asked).toBe(asked);
    expect(await ask(await client(), 'again')).toBe(ready);
  });

  it('holds everything until it is restored, new lines too, and loses none of it', async () => {
    const socket = await client();
    expect(await ask(socket, 'one')).toBe(ready);
    proxy.hold();
    const answers = [ask(socket, 'two'), ask(await client(), 'three')];
    const before = echo.asked;
    proxy.restore();
    expect(await Promise.all(answers)).toEqual([ready, ready]);
    expect([before, echo.asked.length]).toEqual(['one', 'onetwothree'.length]);
  });

  it('lets open lines vanish with nobody told, and new ones lead on', async () => {
    const socket = await client();
    expect(await ask(socket, 'one')).toBe(ready);
    const told = once(echo.sockets[0] ?? socket, 'close');
    proxy.vanish();
    await told;
    const silence = ask(socket, 'two');
    expect(await ask(await client(), 'three')).toBe(ready);
    expect([echo.asked, socket.destroyed]).toEqual(['onethree', false]);
    proxy.cutAll();
    expect(await silence).toBe('cut');
  });

  it('passes things on later, in order, when it is slow', async () => {
    proxy.slow(5);
    const socket = await client();
    const from = performance.now();
    expect(await ask(socket, 'one')).toBe(ready);
    expect(performance.now() - from).toBeGreaterThanOrEqual(9);
  });

  it('forgets, when it is restored, a cut that has not come about', async () => {
    proxy.cutNext('the question', 'COMMIT');
    proxy.cutAfter('to the server', 3);
    proxy.restore();
    expect(await ask(await client(), 'COMMIT')).toBe(ready);
  });

  it('leads new lines to another server when told, and cuts those that are open', async () => {
    const other = await Echo.start();
    const socket = await client();
    expect(await ask(socket, 'here')).toBe(ready);
    proxy.leadTo(other.url);
    const closed = once(socket, 'close');
    proxy.cutAll();
    await closed;
    expect(await ask(await client(), 'there')).toBe(ready);
    expect([echo.asked, other.asked]).toEqual(['here', 'there']);
    await proxy.close();
    await other.stop();
    proxy = await TcpProxy.before(echo.url);
  });
});
