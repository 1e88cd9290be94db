import { createHash, createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import * as inBrowser from './src/crypto-browser.mjs';
import * as onNode from './src/crypto.mjs';

const bytes = (most: number) => fc.uint8Array({ maxLength: most });
const hex = (octets: Uint8Array) => Buffer.from(octets).toString('hex');

describe('what the verifier needs, in a browser', () => {
  it('hashes as Node.js does, at every length around a block', () => {
    for (let length = 0; length < 200; length += 1) {
      const message = Buffer.alloc(length, length);
      expect(hex(inBrowser.sha256(message.subarray(0, 7), message.subarray(7)))).toBe(
        createHash('sha256').update(message).digest('hex'),
      );
    }
    fc.assert(
      fc.property(bytes(200), bytes(500), (key, message) => {
        const expected = createHmac('sha256', key).update(message).digest('hex');
        expect(hex(inBrowser.hmacSha256(key, message))).toBe(expected);
      }),
    );
  });

  it('says the same of every signature, true or changed in one bit', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    fc.assert(
      fc.property(bytes(300), fc.nat(511), (message, bit) => {
        const signature = sign(null, message, privateKey);
        expect(inBrowser.ed25519Verifies(key, message, signature)).toBe(true);
        signature[bit >> 3] = (signature[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(inBrowser.ed25519Verifies(key, message, signature)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses a signature whose second half was made larger by the order of the group, and keys that are no points', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
    const signature = sign(null, Buffer.from('x'), privateKey);
    const order = 2n ** 252n + 27742317777372353535851937790883648493n;
    const s = BigInt(`0x${Buffer.from(signature.subarray(32)).reverse().toString('hex')}`) + order;
    const larger = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
    for (const odd of [Buffer.concat([signature.subarray(0, 32), larger]), signature.subarray(1), Buffer.alloc(64)]) {
      for (const verifies of [inBrowser.ed25519Verifies, onNode.ed25519Verifies]) {
        expect(verifies(key, Buffer.from('x'), odd)).toBe(false);
        expect(verifies(Buffer.alloc(32, 2), Buffer.from('x'), signature)).toBe(false);
      }
    }
  });

  it('unpacks what Node.js unpacks, and gives up where it gives up', () => {
    const text = fc.array(fc.constantFrom('entry ', 'leaf ', 'x', '0123456789', '\n'), { maxLength: 400 });
    fc.assert(
      fc.property(
        text,
        bytes(300),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 4 }),
        fc.nat(),
        (words, tail, level, strategy, at) => {
          const content = Buffer.concat([Buffer.from(words.join('')), tail]);
          const packed = deflateRawSync(content, { level, strategy });
          expect(inBrowser.inflate(packed, content.length)).toEqual(new Uint8Array(content));
          expect(inBrowser.inflate(packed, content.length + 1)).toBeNull();
          packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ (1 << (at % 8));
          expect(inBrowser.inflate(packed, content.length)).toEqual(onNode.inflate(packed, content.length));
        },
      ),
      { numRuns: 300 },
    );
  });
});
