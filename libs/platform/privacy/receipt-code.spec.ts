import fc from 'fast-check';
import { validate, version } from 'uuid';
import { idOfCode, newCode, normaliseReceiptCode, receiptCodeFor } from './receipt-code';

const key = Buffer.alloc(32, 5);
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const plainCode = fc.string({ unit: fc.constantFrom(...ALPHABET), minLength: 12, maxLength: 12 });

describe('a receipt code', () => {
  it('is three groups of four that cannot be misread, the same for the same command', () => {
    fc.assert(
      fc.property(fc.uuid(), (commandId) => {
        const code = receiptCodeFor(key, commandId);
        expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}$/);
        expect(code).not.toMatch(/[01ILOU]/);
        expect(receiptCodeFor(key, commandId)).toBe(code);
        expect(receiptCodeFor(Buffer.alloc(32, 6), commandId)).not.toBe(code);
      }),
    );
  });

  it('differs for different commands, and uses every letter about as often', () => {
    const codes = Array.from({ length: 5000 }, (_, i) => receiptCodeFor(key, String(i)));
    expect(new Set(codes).size).toBe(5000);
    const all = codes.join('').replaceAll('-', '');
    for (const letter of ALPHABET) {
      const share = (all.split(letter).length - 1) / (all.length / ALPHABET.length);
      expect(share).toBeGreaterThan(0.9);
      expect(share).toBeLessThan(1.1);
    }
  });

  it('is understood as people type and paste it', () => {
    const separator = fc.constantFrom('', '-', ' ', ' - ', '–', '‑', '\u00a0', '\t');
    fc.assert(
      fc.property(plainCode, fc.tuple(separator, separator), fc.boolean(), (plain, [a, b], lower) => {
        const typed = ` ${plain.slice(0, 4)}${a}${plain.slice(4, 8)}${b}${plain.slice(8)}\n`;
        expect(normaliseReceiptCode(lower ? typed.toLowerCase() : typed)).toBe(plain);
        expect(idOfCode(key, typed)).toBe(idOfCode(key, plain));
      }),
    );
  });

  it('is another one each time where it belongs to no command', () => {
    const codes = Array.from({ length: 100 }, newCode);
    expect(new Set(codes).size).toBe(100);
    for (const code of codes) expect(normaliseReceiptCode(code)).toBe(code.replaceAll('-', ''));
  });

  it.each([
    '',
    '7KQM-2VRT-9HX',
    '7KQM-2VRT-9HXCC',
    '7KQM-2VRT-9HX0',
    '7KQM-2VRT-9HXI',
    '7KQM-2VRT-9HXÉ',
    '7KQM_2VRT_9HXC',
  ])('is not %p', (typed) => {
    expect(normaliseReceiptCode(typed)).toBeUndefined();
    expect(idOfCode(key, typed)).toBeUndefined();
  });

  it('belongs to one person: a version 8 uuid that differs from code to code and from key to key', () => {
    fc.assert(
      fc.property(plainCode, plainCode, (one, other) => {
        const id = idOfCode(key, one) ?? '';
        expect(validate(id)).toBe(true);
        expect(version(id)).toBe(8);
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
        if (one !== other) expect(idOfCode(key, other)).not.toBe(id);
        expect(idOfCode(Buffer.alloc(32, 6), one)).not.toBe(id);
      }),
    );
  });
});
