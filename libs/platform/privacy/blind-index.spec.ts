import { blindIndex } from './blind-index';

const key = Buffer.alloc(32, 1);

describe('a blind index', () => {
  it('is the same for the same parts, and another for others', () => {
    expect(blindIndex(key, 'a', 'b')).toBe(blindIndex(key, 'a', 'b'));
    expect(blindIndex(key, 'ab')).not.toBe(blindIndex(key, 'a', 'b'));
    expect(blindIndex(key, 'a', 'b')).toMatch(/^[\w-]{43}$/);
  });

  it('is another under another key', () => expect(blindIndex(Buffer.alloc(32, 2), 'a')).not.toBe(blindIndex(key, 'a')));
});
