import { noConnection, problemFrom, type Problem } from './problem';
import { goToSignIn } from './sign-in';

/** What every command answers. */
export type Written = { id: string; revision: string; position: string };

type QueryOptions = { position?: string; inBackground?: boolean; signal?: AbortSignal };
type CommandOptions = { ifMatch?: string; idempotencyKey: string; inBackground?: boolean };

const ATTEMPTS = 4;
const UNREACHABLE = new Set([502, 503, 504]);
const positions = new Map<string, bigint>();
const writeListeners = new Set<(context: string) => void>();

export const contextOf = (path: string): string => path.split('/')[2] ?? '';

/** Hears the context of every command that was accepted, so that what is shown can be read again. */
export function onWritten(listener: (context: string) => void): () => void {
  writeListeners.add(listener);
  return () => writeListeners.delete(listener);
}

let endsAt: number | undefined;
const endListeners = new Set<() => void>();

/** When the session ends if nobody does anything more, in milliseconds since 1970; undefined while not signed in. */
export const sessionEndsAt = (): number | undefined => endsAt;

export function onSessionEnd(listener: () => void): () => void {
  endListeners.add(listener);
  return () => endListeners.delete(listener);
}

function hearSessionEnd(answer: Response): void {
  const seconds = Number(answer.headers.get('Session-Ends-In') ?? NaN);
  if (Number.isFinite(seconds)) endsAt = Date.now() + seconds * 1000;
  else if (answer.headers.get('Session-Expired') === '1') endsAt = undefined;
  else return;
  endListeners.forEach((listener) => listener());
}

/** Reads what is about the sign-in itself, which no context keeps. Throws `Problem`. */
export async function signInQuery<T>(path: string): Promise<T> {
  const answer = await send(path, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw await problemOf(answer);
  return (await bodyOf(answer)) as T;
}

/** Asks for a change of the sign-in itself. Throws `Problem`. */
export async function signInCommand<T>(path: string): Promise<T> {
  const answer = await send(path, { method: 'POST', headers: { 'X-Living-Well': '1', Accept: 'application/json' } });
  if (!answer.ok) throw await problemOf(answer);
  return (await bodyOf(answer)) as T;
}

/** Somebody is still there. */
export async function staySignedIn(): Promise<void> {
  const { endsInSeconds } = await signInCommand<{ endsInSeconds: number }>('/auth/sessions/here/stay');
  endsAt = Date.now() + endsInSeconds * 1000;
  endListeners.forEach((listener) => listener());
}

export function newIdempotencyKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function remember(path: string, position: string | null): void {
  if (position === null || !/^\d+$/.test(position)) return;
  const reached = BigInt(position);
  if (reached > (positions.get(contextOf(path)) ?? -1n)) positions.set(contextOf(path), reached);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const pauseBefore = (attempt: number, answer: Response | undefined): Promise<void> => {
  const asked = Number(answer?.headers.get('Retry-After') ?? NaN);
  return pause(Number.isFinite(asked) ? Math.min(asked * 1000, 5000) : 400 * 2 ** attempt);
};

async function bodyOf(answer: Response): Promise<unknown> {
  const body = await answer.text();
  if (body === '') return undefined;
  return (answer.headers.get('Content-Type') ?? '').includes('json') ? JSON.parse(body) : body;
}

async function problemOf(answer: Response): Promise<Problem> {
  return problemFrom(answer.status, await bodyOf(answer).catch(() => undefined));
}

const isOffline = (): boolean => globalThis.navigator?.onLine === false;

/** Sends until there is an answer that is not "unreachable", with the same request each time. */
async function send(path: string, init: RequestInit): Promise<Response> {
  for (let attempt = 0; ; attempt += 1) {
    let answer: Response | undefined;
    try {
      answer = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init });
      hearSessionEnd(answer);
      if (!UNREACHABLE.has(answer.status)) return answer;
    } catch (error) {
      if (init.signal?.aborted === true) throw error;
    }
    // A device that knows that it has no network finds out nothing by asking again.
    if (attempt + 1 >= ATTEMPTS || (!answer && isOffline())) {
      if (answer) return answer;
      throw noConnection();
    }
    await pauseBefore(attempt, answer);
  }
}

/** Reads. Waits for the caller's own writes in the same context. Throws `Problem`. */
export async function query<T>(path: string, options: QueryOptions = {}): Promise<T> {
  const position = options.position ?? positions.get(contextOf(path))?.toString();
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (position !== undefined) headers['Position'] = position;
  if (options.inBackground === true) headers['Living-Well-By-Itself'] = '1';
  const answer = await send(path, { headers, signal: options.signal ?? null });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && options.inBackground !== true) goToSignIn();
    throw problem;
  }
  return (await bodyOf(answer)) as T;
}

/**
 * Asks for a change. Sent again with the same key when the connection is lost, so it happens once.
 * @param options.idempotencyKey one per intention of the user, see `useCommand`
 * @param options.ifMatch the revision the editor saw, without quotes
 * @param options.inBackground nobody is waiting, so an ended session leads nowhere
 */
export async function command<T = unknown>(path: string, body: object, options: CommandOptions): Promise<T & Written> {
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    Accept: 'application/json',
    'X-Living-Well': '1',
    'Idempotency-Key': options.idempotencyKey,
  };
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`;
  const answer = await send(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && options.inBackground !== true) goToSignIn();
    throw problem;
  }
  remember(path, answer.headers.get('Position'));
  const written = (await bodyOf(answer)) as T & Written;
  writeListeners.forEach((listener) => listener(contextOf(path)));
  return written;
}

/** A read that carries a secret, such as a receipt code, in its body rather than in its address. */
export async function lookUp<T>(path: string, body: object): Promise<T> {
  return (await bodyOf(await asked(path, body))) as T;
}

/** The same, where the answer is a file. */
export async function lookUpFile(path: string, body: object): Promise<Blob> {
  return (await asked(path, body)).blob();
}

async function asked(path: string, body: object): Promise<Response> {
  const answer = await send(path, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/pdf',
      'X-Living-Well': '1',
      'Idempotency-Key': newIdempotencyKey(),
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw await problemOf(answer);
  return answer;
}

/** Tells something that is not kept and that no page shows anew; by itself, so that it keeps nobody signed in. Never throws. */
export async function signal(path: string, body: object, { leaving }: { leaving: boolean }): Promise<void> {
  await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    keepalive: leaving,
    headers: { 'Content-Type': 'application/json', 'X-Living-Well': '1', 'Living-Well-By-Itself': '1' },
    body: JSON.stringify(body),
  }).catch(() => undefined);
}

export async function signOut(): Promise<void> {
  await send('/auth/sign-out', { method: 'POST', headers: { 'X-Living-Well': '1' } });
}
