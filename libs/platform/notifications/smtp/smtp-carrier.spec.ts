import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import type { Outgoing } from '../port/carrier';
import { NotTaken } from '../port/carrier';
import { SmtpCarrier } from './smtp-carrier';

const message: Outgoing = {
  ...{ messageId: '5c50123e-0804-4707-b476-ad4909f9fe5d', channel: 'email', to: 'sam@example.org' },
  ...{ subject: 'There is news for you', text: 'Hello Sam,\n\nThere is news for you.' },
};
const from = { name: 'Well Town', address: 'no-reply@well.example' };
const quiet = { logger: false, disabledCommands: ['AUTH', 'STARTTLS'] };

/** A mail server on this machine that answers as told, and what it took. */
async function serving(
  options: SMTPServerOptions,
): Promise<{ url: string; took: string[]; stop: () => Promise<void> }> {
  const took: string[] = [];
  const server = new SMTPServer({
    ...quiet,
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        took.push(Buffer.concat(chunks).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, took, stop: () => new Promise((done) => server.close(() => done())) };
}
const refusing = (responseCode: number) =>
  Object.assign(new Error('No, sam@example.org is not here'), { responseCode });
const sending = (url: string, requireTls = false) =>
  new SmtpCarrier({ url, requireTls, from }).send(message).catch((error: unknown) => error as Error);

describe('e-mail', () => {
  it('is handed over with a Message-ID that is made of the id of the message, and answers are not asked for', async () => {
    const server = await serving({});
    const reference = '<5c50123e-0804-4707-b476-ad4909f9fe5d@well.example>';
    expect([await sending(server.url), await sending(server.url)]).toEqual([{ reference }, { reference }]);
    expect(server.took).toHaveLength(2);
    for (const mail of server.took) {
      expect(mail).toMatch(new RegExp(`^Message-ID: ${reference}\r$`, 'im'));
      expect(mail).toMatch(/^From: Well Town <no-reply@well.example>\r$/im);
      expect(mail).toMatch(/^Auto-Submitted: auto-generated\r$/im);
    }
    await server.stop();
  });

  it.each([
    ['an address that is refused', 550, 'onRcptTo', 'address-refused', false],
    ['an address that is not taken now', 451, 'onRcptTo', 'address-not-taken-now', true],
    ['a message that is refused', 554, 'onData', 'refused', false],
    ['a message that is not taken now', 452, 'onData', 'not-taken-now', true],
  ] as const)(
    'says of %s that nothing was sent, without the words of the server',
    async (_what, responseCode, at, code, again) => {
      const answer = (...args: unknown[]) => {
        const [stream] = args as [{ resume?: () => void }];
        stream.resume?.();
        (args.at(-1) as (error: Error) => void)(refusing(responseCode));
      };
      const server = await serving({ [at]: answer });
      const error = await sending(server.url);
      expect(error).toEqual(new NotTaken(code, again));
      expect(String((error as Error).stack)).not.toContain('sam@example.org');
      await server.stop();
    },
  );

  it('is not sent without TLS where TLS is asked for, nor to a server that is not there', async () => {
    const server = await serving({});
    expect(await sending(server.url, true)).toEqual(new NotTaken('no-tls', true));
    expect(server.took).toEqual([]);
    await server.stop();
    expect(await sending(server.url)).toEqual(new NotTaken('no-answer', true));
  });

  it('may have been sent when the server is lost after it was handed over', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.write('220 here\r\n');
      socket.on('data', (data) => {
        const said = data.toString();
        if (said.startsWith('DATA')) socket.write('354 go on\r\n');
        else if (/\r\n\.\r\n$/.test(said)) socket.destroy();
        else socket.write('250 yes\r\n');
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const error = await sending(`smtp://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(NotTaken);
    await new Promise((done) => server.close(done));
  });
});
