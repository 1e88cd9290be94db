import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** Half of what is accepted, so that clocks may differ by half a minute either way. */
const LIFE_SECONDS = 30;
const LONGEST_LIFE_SECONDS = 60;
const SHORTEST_KEY_BYTES = 32;
const LONGEST_TOKEN = 1000;
const CONTEXT_NAME = /^[a-z][a-z-]{0,40}$/;
const PURPOSE = 'living-well service token v1';

/** One context asking another: `from` asks `to`, until `exp` (seconds since 1970). */
export interface ServiceClaims {
  readonly from: string;
  readonly to: string;
  readonly exp: number;
  readonly jti: string;
}

export type ServiceTokenReading =
  | { readonly ok: true; readonly claims: ServiceClaims }
  | {
      readonly ok: false;
      readonly refused: 'malformed' | 'wrong-signature' | 'expired' | 'lasts-too-long' | 'for-another';
    };

const sign = (payload: string, key: Uint8Array): Buffer => {
  if (key.byteLength < SHORTEST_KEY_BYTES) {
    throw new RangeError(
      `The service token key has ${key.byteLength} bytes; at least ${SHORTEST_KEY_BYTES} random bytes are needed.`,
    );
  }
  return createHmac('sha256', key).update(`${PURPOSE}.${payload}`).digest();
};

const checkName = (name: string): void => {
  if (!CONTEXT_NAME.test(name)) throw new RangeError(`"${name}" is not the name of a context, such as "care-plan".`);
};

/** A token of half a minute for the header `Authorization: Service <token>`. Throws RangeError for a short key or a bad name. */
export function mintServiceToken(
  from: string,
  to: string,
  key: Uint8Array,
  now: Date,
  newId: () => string = randomUUID,
): string {
  checkName(from);
  checkName(to);
  const claims: ServiceClaims = {
    from,
    to,
    exp: Math.floor(now.getTime() / 1000) + LIFE_SECONDS,
    jti: newId(),
  };
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${sign(payload, key).toString('base64url')}`;
}

function parseClaims(payload: string): ServiceClaims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { from, to, exp, jti } = value as Record<string, unknown>;
    if (typeof from !== 'string' || typeof to !== 'string' || typeof jti !== 'string') return null;
    if (typeof exp !== 'number' || !Number.isSafeInteger(exp) || !CONTEXT_NAME.test(from)) return null;
    return { from, to, exp, jti };
  } catch {
    return null;
  }
}

/** Whether a token was minted with this key, for this context, and has not run out. Never throws for a bad token. */
export function readServiceToken(token: string, to: string, key: Uint8Array, now: Date): ServiceTokenReading {
  const [payload, signature, ...rest] = token.length > LONGEST_TOKEN ? [] : token.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return { ok: false, refused: 'malformed' };
  const expected = Buffer.from(sign(payload, key).toString('base64url'));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected))
    return { ok: false, refused: 'wrong-signature' };
  const claims = parseClaims(payload);
  if (claims === null) return { ok: false, refused: 'malformed' };
  const secondsLeft = claims.exp - now.getTime() / 1000;
  if (secondsLeft <= 0) return { ok: false, refused: 'expired' };
  if (secondsLeft > LONGEST_LIFE_SECONDS) return { ok: false, refused: 'lasts-too-long' };
  if (claims.to !== to) return { ok: false, refused: 'for-another' };
  return { ok: true, claims };
}
