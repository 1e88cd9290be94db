import { createHash } from 'node:crypto';

/** SHA-256 of the UTF-8 of a text, in hexadecimal: always the same for the same text, so that a rule may use it. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
