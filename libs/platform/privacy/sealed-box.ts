import { createCipheriv, createDecipheriv } from 'node:crypto';
import { freshBytes } from './fresh-bytes';

/** AES-256-GCM; every part base64. */
export interface SealedBox {
  readonly nonce: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** Seals bytes under a 32-byte key with a fresh 96-bit nonce; `aad` ties them to their place. */
export function seal(key: Buffer, plaintext: Buffer, aad: string): SealedBox {
  const nonce = freshBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Throws when the box was changed, moved to another place, or sealed under another key. */
export function unseal(key: Buffer, box: SealedBox, aad: string): Buffer {
  // Without the length a shortened tag would be taken, and a short one can be guessed.
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(box.nonce, 'base64'), { authTagLength: 16 })
    .setAAD(Buffer.from(aad))
    .setAuthTag(Buffer.from(box.tag, 'base64'));
  return Buffer.concat([decipher.update(Buffer.from(box.ciphertext, 'base64')), decipher.final()]);
}
