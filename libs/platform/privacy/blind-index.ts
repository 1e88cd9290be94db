import { createHmac } from 'node:crypto';

/**
 * What stands in a table for something that must not be there in the clear: equal parts give the same 43 characters, and
 * nobody without the key can tell of what, or try all there are.
 */
export function blindIndex(key: Buffer, ...parts: readonly string[]): string {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest('base64url');
}
