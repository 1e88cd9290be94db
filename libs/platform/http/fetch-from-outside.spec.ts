import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchFromOutside, isOutside } from './fetch-from-outside';

describe('reading what is outside', () => {
  const servers: Server[] = [];
  async function serve(answer: RequestListener): Promise<string> {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  afterAll(() => servers.forEach((server) => server.close()));
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'read',
      (error: { code: string }) => error.code,
    );

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1'],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    'somewhere.example',
  ])('%s is not outside', (address) => expect(isOutside(address)).toBe(false));

  it.each(['1.1.1.1', '93.184.216.34', '172.32.0.1', '2606:4700::1111'])('%s is outside', (address) =>
    expect(isOutside(address)).toBe(true),
  );

  it('reads nothing of this machine or its networks, whatever its name or how its number is written', async () => {
    const url = await serve((_request, response) => response.end('secret'));
    const { port } = new URL(url);
    const inside = [{ address: '1.1.1.1', family: 4 }, { address: '127.0.0.1', family: 4 }]; // prettier-ignore
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:7f00:1]'])
      expect([host, await codeOf(fetchFromOutside(`http://${host}:${port}/`))]).toEqual([host, 'not-outside']);
    const named = fetchFromOutside('http://feed.example/', { lookup: () => Promise.resolve(inside) });
    expect(await codeOf(named)).toBe('not-outside');
    expect((await fetchFromOutside(url, { allowPrivate: true })).body.toString()).toBe('secret');
  });

  it('looks at each address anew to which it is sent on', async () => {
    const secret = await serve((_request, response) => response.end('secret'));
    const on = await serve((_request, response) => response.writeHead(302, { location: secret }).end());
    const round = await serve((_request, response) => response.writeHead(302, { location: '/again' }).end());
    const file = await serve((_request, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end());
    expect((await fetchFromOutside(on, { allowPrivate: true })).body.toString()).toBe('secret');
    // A name that is outside when it is first asked for, and inside when it is asked for again.
    let asked = 0;
    const lookup = (host: string) => {
      asked += 1;
      return Promise.resolve([
        { address: host === 'outside.example' && asked === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 },
      ]);
    };
    expect(await codeOf(fetchFromOutside('http://outside.example', { lookup }))).toBe('not-outside');
    expect(await codeOf(fetchFromOutside(round, { allowPrivate: true }))).toBe('too-many-redirects');
    expect(await codeOf(fetchFromOutside(file, { allowPrivate: true }))).toBe('not-an-address');
  });

  it('connects to the address that it looked at', async () => {
    const url = await serve((request, response) => response.end(request.headers.host));
    const { port } = new URL(url);
    const lookup = () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
    const read = await fetchFromOutside(`http://feed.example:${port}/`, { allowPrivate: true, lookup });
    expect(read.body.toString()).toBe(`feed.example:${port}`);
  });

  it('reads no more and waits no longer than it was told, and says what was wrong without what may be secret', async () => {
    const much = await serve((_request, response) => response.end('x'.repeat(2000)));
    const silent = await serve(() => undefined);
    const gone = await serve((_request, response) => response.writeHead(404).end());
    expect(await codeOf(fetchFromOutside(much, { allowPrivate: true, mostBytes: 1999 }))).toBe('too-much');
    expect(await codeOf(fetchFromOutside(silent, { allowPrivate: true, timeoutMs: 50 }))).toBe('too-slow');
    await expect(fetchFromOutside(`${gone}/a?key=sesame`, { allowPrivate: true })).rejects.toMatchObject({
      ...{ code: 'refused', status: 404, message: expect.not.stringContaining('sesame') },
    });
    for (const odd of ['file:///etc/passwd', 'https://bea:secret@feed.example', 'x'])
      expect(await codeOf(fetchFromOutside(odd))).toBe('not-an-address');
    servers.forEach((server) => server.closeAllConnections());
  });
});
