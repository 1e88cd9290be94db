import { freshBytes } from './fresh-bytes';

describe('freshBytes', () => {
  it('gives as many bytes as asked for, none of them twice, across refills', () => {
    const given = Array.from({ length: 1000 }, () => freshBytes(32));
    expect(given.every(({ length }) => length === 32)).toBe(true);
    expect(new Set(given.map((bytes) => bytes.toString('hex'))).size).toBe(1000);
  });

  it('leaves what was given out to whoever asked', () => {
    const first = freshBytes(32);
    const before = Buffer.from(first);
    for (let i = 0; i < 200; i += 1) freshBytes(32);
    expect(first).toEqual(before);
  });
});
