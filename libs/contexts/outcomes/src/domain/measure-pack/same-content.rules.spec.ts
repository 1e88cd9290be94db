import { sameContent } from './same-content.rules';

it.each([
  [{ a: 1, b: [{ c: 2, d: null }] }, { b: [{ d: null, c: 2 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
])('%j and %j say the same: %s', (one, other, same) => expect(sameContent(one, other)).toBe(same));
