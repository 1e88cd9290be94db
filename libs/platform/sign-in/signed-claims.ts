import { createHmac, timingSafeEqual } from 'node:crypto';

/** Half of what is accepted, so that clocks may differ by half a minute either way. */
const LIFE_SECONDS = 30;
const LONGEST_LIFE_SECONDS = 60;
const SHORTEST_KEY_BYTES = 32;
const CONTEXT_NAME = /^[a-z][a-z-]{0,40}$/;

/** What every token between processes says: for whom it is, until when (seconds since 1970), and which one it is. */
export interface TokenClaims {
  readonly to: string;
  readonly exp: number;
  readonly jti: string;
}

export type TokenRefusal = 'malformed' | 'wrong-signature' | 'expired' | 'lasts-too-long' | 'for-another';
export type TokenReading<Claims> =
  { readonly ok: true; readonly claims: Claims } | { readonly ok: false; readonly refused: TokenRefusal };

/** One kind of token: its purpose is signed along, so that no token passes for one of another kind. */
export interface TokenKind<Claims extends TokenClaims> {
  readonly purpose: string;
  /** In characters. */
  readonly longest: number;
  /** The claims, or null when something is missing or of another shape. */
  parse(value: Readonly<Record<string, unknown>>): Claims | null;
}

export const isContextName = (name: string): boolean => CONTEXT_NAME.test(name);

/** Throws RangeError for what is not the name of a context. */
export function checkContextName(name: string): void {
  if (!isContextName(name)) throw new RangeError(`"${name}" is not the name of a context, such as "care-plan".`);
}

/** Half a minute from now. */
export const expiryFrom = (now: Date): number => Math.floor(now.getTime() / 1000) + LIFE_SECONDS;

const signatureOf = (purpose: string, payload: string, key: Uint8Array): Buffer => {
  if (key.byteLength < SHORTEST_KEY_BYTES) {
    throw new RangeError(
      `The service token key has ${key.byteLength} bytes; at least ${SHORTEST_KEY_BYTES} random bytes are needed.`,
    );
  }
  return createHmac('sha256', key).update(`${purpose}.${payload}`).digest();
};

/** Throws RangeError for a short key or a bad name. */
export function signClaims<Claims extends TokenClaims>(
  { purpose }: TokenKind<Claims>,
  claims: Claims,
  key: Uint8Array,
): string {
  checkContextName(claims.to);
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${payload}.${signatureOf(purpose, payload, key).toString('base64url')}`;
}

/** Whether a token is of this kind, was minted with this key for this context, and has not run out. Never throws for a bad token. */
export function readClaims<Claims extends TokenClaims>(
  kind: TokenKind<Claims>,
  token: string,
  to: string,
  key: Uint8Array,
  now: Date,
): TokenReading<Claims> {
  const [payload, signature, ...rest] = token.length > kind.longest ? [] : token.split('.');
  if (payload === undefined || signature === undefined || rest.length > 0) return { ok: false, refused: 'malformed' };
  const expected = Buffer.from(signatureOf(kind.purpose, payload, key).toString('base64url'));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, refused: 'wrong-signature' };
  }
  const claims = parse(kind, payload);
  if (claims === null) return { ok: false, refused: 'malformed' };
  const secondsLeft = claims.exp - now.getTime() / 1000;
  if (secondsLeft <= 0) return { ok: false, refused: 'expired' };
  if (secondsLeft > LONGEST_LIFE_SECONDS) return { ok: false, refused: 'lasts-too-long' };
  if (claims.to !== to) return { ok: false, refused: 'for-another' };
  return { ok: true, claims };
}

function parse<Claims extends TokenClaims>(kind: TokenKind<Claims>, payload: string): Claims | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { to, exp, jti } = value as Record<string, unknown>;
    if (typeof to !== 'string' || typeof jti !== 'string' || !Number.isSafeInteger(exp)) return null;
    return kind.parse(value as Record<string, unknown>);
  } catch {
    return null;
  }
}
