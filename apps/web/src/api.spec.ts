import { command, onWritten, query } from './api';
import { Problem } from './problem';

type Sent = { path: string; headers: Record<string, string>; body: unknown };

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

function serverThat(...answers: (Response | 'lost')[]): Sent[] {
  const sent: Sent[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, init) => {
    sent.push({
      path: path instanceof Request ? path.url : path.toString(),
      headers: { ...(init?.headers as Record<string, string>) },
      body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    const next = answers.shift() ?? 'lost';
    return next === 'lost' ? Promise.reject(new TypeError('connection lost')) : Promise.resolve(next);
  });
  return sent;
}

/** Runs out every pause at once: what is tested is what is sent, not how long it takes. */
async function settled<T>(asked: Promise<T>): Promise<T | Problem> {
  const outcome = asked.catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  await jest.runAllTimersAsync();
  return outcome;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('commands', () => {
  it('given a lost connection, sends the same request with the same key until it is answered', async () => {
    const sent = serverThat('lost', 'lost', answer(201, { id: 'goal', revision: '2', position: '7' }));
    const written = await settled(
      command('/api/care-plan/plans/p/goals', { text: 'Sleep' }, { idempotencyKey: 'key-1' }),
    );
    expect(written).toMatchObject({ id: 'goal' });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(sent[0]?.headers).toMatchObject({ 'Idempotency-Key': 'key-1', 'X-Living-Well': '1' });
  });

  it('given no connection at all, says so and what to do, after a bounded number of tries', async () => {
    const sent = serverThat();
    expect(await settled(command('/api/intake/huddles', {}, { idempotencyKey: 'key-1' }))).toMatchObject({
      code: 'no-connection',
    });
    expect(sent).toHaveLength(4);
  });

  it('quotes the revision that the editor saw', async () => {
    const sent = serverThat(answer(201, {}));
    await settled(command('/api/care-plan/x', {}, { idempotencyKey: 'key-1', ifMatch: '3' }));
    expect(sent[0]?.headers['If-Match']).toBe('"3"');
  });

  it('reads a refusal with its code, its fields and what is missing, and does not send again', async () => {
    const fields = [{ field: 'text', problem: 'Write it' }];
    const sent = serverThat(
      answer(409, { code: 'quorum-not-reached', title: 'Not yet', missing: ['One voice'], fields }),
    );
    expect(await settled(command('/api/care-plan/x', {}, { idempotencyKey: 'key-1' }))).toMatchObject({
      code: 'quorum-not-reached',
      missing: ['One voice'],
      fields,
    });
    expect(sent).toHaveLength(1);
  });

  it('tells who listens which context was written to', async () => {
    serverThat(answer(201, {}));
    const heard: string[] = [];
    const stop = onWritten((context) => heard.push(context));
    await settled(command('/api/outcomes/x', {}, { idempotencyKey: 'key-1' }));
    stop();
    expect(heard).toEqual(['outcomes']);
  });
});

describe('queries', () => {
  it('after a command, ask for a view of the same context that has reached it, and of no other context', async () => {
    const sent = serverThat(
      answer(201, {}, { Position: '120' }),
      answer(201, {}, { Position: '99' }),
      answer(200, []),
      answer(200, []),
    );
    await settled(command('/api/identity/me/link', {}, { idempotencyKey: 'key-1' }));
    await settled(command('/api/identity/me/link', {}, { idempotencyKey: 'key-2' }));
    await settled(query('/api/identity/agencies'));
    await settled(query('/api/assurance/log'));
    expect(sent[2]?.headers['Position']).toBe('120');
    expect(sent[3]?.headers['Position']).toBeUndefined();
  });

  it('ask again when the view is behind', async () => {
    const behind = answer(503, { code: 'view-behind' }, { 'Retry-After': '1' });
    const sent = serverThat(behind, answer(200, ['shown']));
    expect(await settled(query('/api/intake/huddle-board'))).toEqual(['shown']);
    expect(sent).toHaveLength(2);
  });

  it('given an answer that is no problem document, still say what to do', async () => {
    serverThat(new Response('<html>', { status: 500 }));
    expect(await settled(query('/api/intake/huddle-board'))).toMatchObject({ status: 500, code: 'not-working' });
  });
});
