import { randomUUID } from 'node:crypto';
import type { TokenClaims, TokenKind, TokenReading } from './signed-claims';
import { checkContextName, expiryFrom, isContextName, readClaims, signClaims } from './signed-claims';

/** One context asking another: `from` asks `to`. */
export interface ServiceClaims extends TokenClaims {
  readonly from: string;
}

const SERVICE_TOKEN: TokenKind<ServiceClaims> = {
  purpose: 'living-well service token v1',
  longest: 1000,
  parse: (claims) => {
    const { from, to, exp, jti } = claims as unknown as ServiceClaims;
    return typeof from === 'string' && isContextName(from) ? { from, to, exp, jti } : null;
  },
};

/** A token of half a minute for the header `Authorization: Service <token>`. Throws RangeError for a short key or a bad name. */
export function mintServiceToken(
  from: string,
  to: string,
  key: Uint8Array,
  now: Date,
  newId: () => string = randomUUID,
): string {
  checkContextName(from);
  return signClaims(SERVICE_TOKEN, { from, to, exp: expiryFrom(now), jti: newId() }, key);
}

/** Whether a token was minted with this key, for this context, and has not run out. Never throws for a bad token. */
export function readServiceToken(token: string, to: string, key: Uint8Array, now: Date): TokenReading<ServiceClaims> {
  return readClaims(SERVICE_TOKEN, token, to, key, now);
}
