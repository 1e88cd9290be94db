import { randomFillSync } from 'node:crypto';

const POOL = Buffer.alloc(4096);
let used = POOL.length;

/**
 * Random bytes for a key, nonce or blinder, at most 4096, given out once and not kept. Fetched from the operating system
 * many at a time: asking for a few cost as much as the encryption they are for.
 */
export function freshBytes(count: number): Buffer {
  if (used + count > POOL.length) {
    randomFillSync(POOL);
    used = 0;
  }
  const bytes = Buffer.from(POOL.subarray(used, used + count));
  POOL.fill(0, used, used + count);
  used += count;
  return bytes;
}
