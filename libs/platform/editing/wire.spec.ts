import fc from 'fast-check';
import { numbered, readFrame } from './wire';

const text = (said: unknown) => readFrame(Buffer.from(JSON.stringify(said)), false);

describe('what a page says to a room', () => {
  it('is a number and an update, in bytes', () => {
    const update = new Uint8Array([9, 8, 7]);
    expect(readFrame(numbered(4_000_000_000, update), true)).toEqual({ type: 'update', number: 4_000_000_000, update });
  });

  it.each([
    [
      { type: 'open', stateVector: '' },
      { type: 'open', stateVector: Buffer.alloc(0), epoch: null },
    ],
    [
      { type: 'open', stateVector: 'AQ==', epoch: 'e' },
      { type: 'open', stateVector: Buffer.from([1]), epoch: 'e' },
    ],
    [
      { type: 'cursor', cursor: null },
      { type: 'cursor', cursor: null },
    ],
    [
      { type: 'cursor', cursor: { anchor: {}, head: {}, name: 'Somebody else' }, memberId: 'x' },
      { type: 'cursor', cursor: { anchor: {}, head: {} } },
    ],
    [{ type: 'settle' }, { type: 'settle' }],
  ])('is understood: %j', (said, understood) => expect(text(said)).toEqual(understood));

  it.each([
    ...[null, 7, [], {}, { type: 'saved' }, { type: 'open' }, { type: 'open', stateVector: '*' }],
    ...[{ type: 'open', stateVector: '', epoch: 1 }, { type: 'cursor' }, { type: 'cursor', cursor: { anchor: {} } }],
    { type: 'cursor', cursor: { anchor: { long: 'x'.repeat(2000) }, head: {} } },
  ])('is not understood, and nothing breaks: %j', (said) => expect(text(said)).toBeUndefined());

  it('whatever is sent, nothing breaks', () =>
    fc.assert(fc.property(fc.uint8Array(), fc.boolean(), (bytes, isBinary) => void readFrame(bytes, isBinary))));
});
