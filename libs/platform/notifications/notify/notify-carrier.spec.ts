import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import type { Outgoing } from '../port/carrier';
import { NotTaken } from '../port/carrier';
import { isNotifyKey, NotifyCarrier } from './notify-carrier';

const SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';
const SECRET = '3d844edf-8d35-48ac-975b-e847b4f122b0';
const messageId = '5c50123e-0804-4707-b476-ad4909f9fe5d';
const notified = '740e5834-3a29-46b4-9a6f-16142fde533a';
const message: Outgoing = {
  ...{ messageId, channel: 'text', to: '07700900123', subject: 'There is news for you', text: 'Hello Sam' },
};
const now = new Date('2026-03-02T10:00:00.000Z');

describe('GOV.UK Notify', () => {
  let server: Server;
  let answer: (request: IncomingMessage, response: ServerResponse) => void;
  const asked: { method?: string; url?: string; token: string; body: string }[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const token = (request.headers.authorization ?? '').replace('Bearer ', '');
        asked.push({ method: request.method, url: request.url, token, body });
        answer(request, response);
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  });
  beforeEach(() => void asked.splice(0));
  afterAll(() => new Promise((done) => server.close(done)));

  const carrier = () =>
    new NotifyCarrier({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      apiKey: `the-place-${SERVICE}-${SECRET}`,
      templates: { email: 'template-of-e-mail', text: 'template-of-text' },
      now: () => now,
    });
  const answers = (status: number, body: object) => {
    answer = (_request, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
  };
  const sending = (one = message) => carrier().send(one).catch((error: unknown) => error as Error); // prettier-ignore

  it('is asked with a token of the service, the template and the id of the message as its reference', async () => {
    answers(201, { id: notified });
    expect(await sending()).toEqual({ reference: notified });
    expect(await sending({ ...message, channel: 'email', to: 'sam@example.org' })).toEqual({ reference: notified });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['POST /v2/notifications/sms', 'POST /v2/notifications/email']); // prettier-ignore
    expect(asked.map(({ body }) => JSON.parse(body) as object)).toEqual([
      {
        ...{ phone_number: '07700900123', template_id: 'template-of-text', reference: messageId },
        personalisation: { message: 'Hello Sam' },
      },
      {
        ...{ email_address: 'sam@example.org', template_id: 'template-of-e-mail', reference: messageId },
        personalisation: { subject: 'There is news for you', message: 'Hello Sam' },
      },
    ]);
    const { payload, protectedHeader } = await jwtVerify(asked[0]?.token ?? '', new TextEncoder().encode(SECRET), {
      currentDate: now,
    });
    expect([payload, protectedHeader]).toEqual([
      { iss: SERVICE, iat: now.getTime() / 1000 },
      { alg: 'HS256', typ: 'JWT' },
    ]);
  });

  it.each([
    [400, 'refused', false],
    [403, 'not-allowed', true],
    [429, 'too-many', true],
  ])('that answers %i has not taken it, whatever it says of the address', async (status, code, again) => {
    answers(status, { errors: [{ message: '07700900123 is not a number' }] });
    expect(await sending()).toEqual(new NotTaken(code, again));
  });

  it('that fails or is lost in the middle may have taken it', async () => {
    answers(503, {});
    expect(await sending()).not.toBeInstanceOf(NotTaken);
    answer = (request) => void request.socket.destroy();
    const error = await sending();
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(NotTaken);
  });

  it('says by the reference whether it took a message, and what became of it', async () => {
    answers(200, { notifications: [{ id: notified }] });
    expect(await carrier().find(messageId)).toEqual({ reference: notified });
    answers(200, { notifications: [] });
    expect(await carrier().find(messageId)).toBeNull();
    expect(asked.map(({ url }) => url)).toEqual(Array(2).fill(`/v2/notifications?reference=${messageId}`));
    for (const [status, delivery] of [
      ['sending', 'on-its-way'],
      ['delivered', 'delivered'],
      ['permanent-failure', 'not-delivered'],
    ] as const) {
      answers(200, { status });
      expect(await carrier().deliveryOf(notified)).toBe(delivery);
    }
  });

  it('knows its own keys', () => {
    expect(isNotifyKey(`the-place-${SERVICE}-${SECRET}`)).toBe(true);
    expect(isNotifyKey('the-place-secret')).toBe(false);
  });
});
