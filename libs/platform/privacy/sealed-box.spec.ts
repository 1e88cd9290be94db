import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { seal, unseal } from './sealed-box';
import type { SealedBox } from './sealed-box';

const key = Buffer.alloc(32, 1);
const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));

describe('a sealed box', () => {
  it('opens with its key at its place, and holds what was put in', () => {
    fc.assert(
      fc.property(bytes, fc.string(), (plain, place) => {
        expect(unseal(key, seal(key, plain, place), place).equals(plain)).toBe(true);
      }),
    );
  });

  it('is refused when any bit of it was changed', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom('nonce', 'ciphertext', 'tag'),
        fc.nat(),
        (plain, part: keyof SealedBox, where) => {
          const box = seal(key, plain, 'a|0');
          const changed = Buffer.from(box[part], 'base64');
          if (changed.length === 0) return;
          const index = where % changed.length;
          changed[index] = (changed[index] ?? 0) ^ (1 << (where % 8));
          expect(() => unseal(key, { ...box, [part]: changed.toString('base64') }, 'a|0')).toThrow();
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is refused at another place, under another key, and with a part of another box', () => {
    const [one, two] = [seal(key, Buffer.from('one'), 'stream|0'), seal(key, Buffer.from('two'), 'stream|0')];
    expect(() => unseal(key, one, 'stream|1')).toThrow();
    expect(() => unseal(randomBytes(32), one, 'stream|0')).toThrow();
    expect(() => unseal(key, { ...one, ciphertext: two.ciphertext }, 'stream|0')).toThrow();
    expect(() => unseal(key, { ...one, nonce: two.nonce }, 'stream|0')).toThrow();
  });

  it.each([0, 4, 8, 12, 15])('is refused with a tag cut to %d bytes', (length) => {
    const box = seal(key, Buffer.from('one'), 'a|0');
    const tag = Buffer.from(box.tag, 'base64').subarray(0, length).toString('base64');
    expect(() => unseal(key, { ...box, tag }, 'a|0')).toThrow();
  });

  it('never uses a nonce twice', () => {
    const nonces = Array.from({ length: 5000 }, () => seal(key, Buffer.alloc(1), '').nonce);
    expect(new Set(nonces).size).toBe(5000);
  });
});
