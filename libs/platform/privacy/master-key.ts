import { hkdfSync } from 'node:crypto';

/** The key that wraps all others. From LIVING_WELL_MASTER_KEY: 32 bytes, base64. Throws one line that says what to do. */
export function readMasterKey(text: string | undefined): Buffer {
  const key = Buffer.from(text ?? '', 'base64');
  if (key.length !== 32) {
    throw new Error(
      `LIVING_WELL_MASTER_KEY must be 32 bytes in base64, found ${text ? `${key.length} bytes` : 'nothing'}. Make one with: openssl rand -base64 32`,
    );
  }
  return key;
}

/** A key for one use, such as `service-token`, so that no key serves two purposes. 32 bytes. */
export function keyForUse(masterKey: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, Buffer.alloc(0), `living-well/${use}`, 32));
}
