import { createHash, timingSafeEqual } from 'node:crypto';
import { freshBytes } from './fresh-bytes';

const TOKEN = /^([\w-]{22})([\w-]{43})$/;
const SECRET_BYTES = 32;

/** A token for one thing, and what is kept of it: whoever reads everything that is stored cannot make the token. */
export function newLinkToken(id: string): { readonly token: string; readonly hash: string } {
  const secret = freshBytes(SECRET_BYTES).toString('base64url');
  const packed = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');
  return { token: `${packed}${secret}`, hash: hashOf(secret) };
}

/** Which thing a token says it is for, and the hash by which that is found to be so; null when it cannot be a token. */
export function readLinkToken(typed: string): { readonly id: string; readonly hash: string } | null {
  const [, packed, secret] = TOKEN.exec(typed.trim()) ?? [];
  if (packed === undefined || secret === undefined) return null;
  const hex = Buffer.from(packed, 'base64url').toString('hex');
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { id, hash: hashOf(secret) };
}

/** Whether this is one of the hashes that are kept; how long it takes tells nothing of them. */
export function isOneOf(hash: string, kept: readonly string[]): boolean {
  const given = Buffer.from(hash);
  return kept.filter((one) => one.length === hash.length && timingSafeEqual(Buffer.from(one), given)).length > 0;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
