import { hkdfSync } from 'node:crypto';

/** The key that wraps all others. From LIVING_WELL_MASTER_KEY: 32 bytes, base64. Throws one line that says what to do. */
export function readMasterKey(text: string | undefined): Buffer {
  const plain = text?.trim() ?? '';
  const key = Buffer.from(plain, 'base64');
  const isBase64 = /^[A-Za-z0-9+/_-]*={0,2}$/.test(plain);
  if (isBase64 && key.length === 32) return key;
  const found = plain === '' ? 'nothing' : isBase64 ? `${key.length} bytes` : 'something else';
  throw new Error(
    `LIVING_WELL_MASTER_KEY must be 32 bytes in base64, found ${found}. Make one with: openssl rand -base64 32`,
  );
}

/** A key for one use, such as `service-token`, so that no key serves two purposes. 32 bytes. */
export function keyForUse(masterKey: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `living-well/${use}`, 32));
}
