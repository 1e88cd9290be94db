/** What a program can be given: each opens a few addresses that name nobody, and none a record. */
export const API_SCOPES = ['directory.read', 'verification.read'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

const PUBLIC_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['n', 'e'],
  EC: ['crv', 'x', 'y'],
  OKP: ['crv', 'x'],
};
const NAMING = ['kty', 'kid', 'alg', 'use'];

/** The public part of a key in JWK form, or null when it is none, or brings private members along. */
export function publicKeyOf(value: unknown): Readonly<Record<string, string>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const key = value as Record<string, unknown>;
  const needed = typeof key['kty'] === 'string' ? PUBLIC_MEMBERS[key['kty']] : undefined;
  if (needed === undefined || needed.some((member) => typeof key[member] !== 'string')) return null;
  const isKnown = ([member, said]: [string, unknown]) =>
    (NAMING.includes(member) || needed.includes(member)) && typeof said === 'string';
  return Object.entries(key).every(isKnown) ? (key as Record<string, string>) : null;
}
