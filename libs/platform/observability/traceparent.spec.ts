import fc from 'fast-check';
import { spanContextOf, traceparentOf } from './traceparent';

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdef'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''))
    .filter((text) => /[^0]/.test(text));

describe('traceparent', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(hex(32), hex(16), fc.constantFrom(0, 1), (traceId, spanId, traceFlags) => {
        const text = traceparentOf({ traceId, spanId, traceFlags });
        expect(spanContextOf(text)).toEqual({ traceId, spanId, traceFlags, isRemote: true });
      }),
    );
  });

  it('is nothing when it is anything else', () => {
    fc.assert(fc.property(fc.anything(), (value) => expect(spanContextOf(value)).toBeUndefined()));
    const [trace, span] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    for (const text of [
      `00-${trace}-${span}`, `01-${trace}-${span}-01`, `00-${trace.toUpperCase()}-${span}-01`, `00-${'0'.repeat(32)}-${span}-01`,
      `00-${trace}-${'0'.repeat(16)}-01`, `00-${trace}-${span}-01\n`, `00-${trace}-${span}-01, 00-${trace}-${span}-01`,
    ]) expect(spanContextOf(text)).toBeUndefined(); // prettier-ignore
  });
});
