import { createHmac } from 'node:crypto';
import { freshBytes } from './fresh-bytes';

/** Letters and digits that are not mistaken for one another when read over the phone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 12;

/**
 * The receipt code of a command, such as `7KQM-2VRT-9HXC`: about 59 bits, so it cannot be guessed at the rate the door
 * allows. The same command has the same code, so that a retry after a lost answer hands out no second one.
 */
export function receiptCodeFor(key: Buffer, commandId: string): string {
  const bytes = createHmac('sha512', key).update(`receipt:${commandId}`).digest();
  // 240 is the largest multiple of 30 in a byte: without the bytes above it every letter is as likely.
  return [...bytes]
    .filter((byte) => byte < 240)
    .slice(0, LENGTH)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-');
}

/** A code of the same look that belongs to no command and that nobody can make again. */
export const newCode = (): string => receiptCodeFor(freshBytes(32), '');

/** As somebody may type or paste it: any case, spaces, any kind of hyphen. Undefined when it cannot be a code. */
export function normaliseReceiptCode(typed: string): string | undefined {
  const plain = typed.toUpperCase().replace(/[\s\p{Dash_Punctuation}]/gu, '');
  return plain.length === LENGTH && [...plain].every((c) => ALPHABET.includes(c)) ? plain : undefined;
}

/**
 * The id that belongs to a code, that of a person to a receipt code, so that any context can tell whose code it is without
 * asking another, what is kept of it is no way back to it, and nobody without the key can tell a code from an id. A version 8 uuid. Undefined when it cannot be a code.
 */
export function idOfCode(key: Buffer, typed: string): string | undefined {
  const code = normaliseReceiptCode(typed);
  if (!code) return undefined;
  const hex = createHmac('sha256', key).update(code).digest('hex');
  const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(18, 20)}-${hex.slice(20, 32)}`;
}
