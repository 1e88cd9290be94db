import { randomUUID } from 'node:crypto';
import type { Principal } from '../access-control/principal';
import type { SessionInUse } from '../http/command-request';
import type { TokenClaims, TokenKind, TokenReading } from './signed-claims';
import { expiryFrom, readClaims, signClaims } from './signed-claims';

/** Somebody asking through the gateway: who they are, as the gateway found out, for the context `to` alone. */
export interface PrincipalClaims extends TokenClaims {
  readonly principal: Principal;
  /** Of a browser. */
  readonly session?: SessionInUse;
}

/** Nobody at a browser is a service or the loader. */
const NEVER_FORWARDED: readonly string[] = ['service', 'setup'];
const TIERS: readonly unknown[] = ['regulated', 'supervised', 'peer', 'volunteer', 'none'];

const PRINCIPAL_TOKEN: TokenKind<PrincipalClaims> = {
  purpose: 'living-well principal token v1',
  longest: 2000,
  parse: (claims) => {
    const { to, exp, jti, principal, session } = claims as unknown as PrincipalClaims;
    if (!isForwardable(principal) || !isSession(session)) return null;
    return { to, exp, jti, principal, ...(session ? { session } : {}) };
  },
};

function isForwardable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const {
    role,
    tier,
    accountId,
    personId,
    practitionerId,
    memberId,
    agencyId,
    authenticatedAt,
    assurance,
    scopes,
    ...more
  } = value as Record<string, unknown>;
  return (
    typeof role === 'string' &&
    !NEVER_FORWARDED.includes(role) &&
    TIERS.includes(tier) &&
    [accountId, personId, practitionerId, memberId, agencyId, authenticatedAt].every(isTextOrNull) &&
    isAssurance(assurance) &&
    (scopes === undefined || (Array.isArray(scopes) && scopes.every((scope) => typeof scope === 'string'))) &&
    Object.keys(more).length === 0
  );
}

function isSession(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { ref, endsInSeconds, ...more } = value as Record<string, unknown>;
  return typeof ref === 'string' && typeof endsInSeconds === 'number' && Object.keys(more).length === 0;
}

const LEVELS: readonly unknown[] = [0, 1, 2, 3];

function isAssurance(value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { signIn, identity, ...more } = value as Record<string, unknown>;
  return LEVELS.includes(signIn) && LEVELS.includes(identity) && Object.keys(more).length === 0;
}

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

/**
 * A token of half a minute for the header `Authorization: Principal <token>`. Throws RangeError for a short key, a bad name,
 * or a principal that nobody at a browser can be.
 */
export function mintPrincipalToken(
  principal: Principal,
  to: string,
  key: Uint8Array,
  now: Date,
  newId: () => string = randomUUID,
  session?: SessionInUse,
): string {
  if (!isForwardable(principal)) throw new RangeError(`A principal of the role "${principal.role}" is not forwarded.`);
  return signClaims(
    PRINCIPAL_TOKEN,
    { principal, ...(session ? { session } : {}), to, exp: expiryFrom(now), jti: newId() },
    key,
  );
}

/** Whether a token was minted with this key, for this context, and has not run out. Never throws for a bad token. */
export function readPrincipalToken(
  token: string,
  to: string,
  key: Uint8Array,
  now: Date,
): TokenReading<PrincipalClaims> {
  return readClaims(PRINCIPAL_TOKEN, token, to, key, now);
}
