import { ShortMemory } from './short-memory';

const memory = () => new ShortMemory<string>({ forMs: 30_000, mostSize: 10 });

describe('a short memory', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('forgets what it has kept for its time, however often it was used or replaced since', () => {
    const kept = memory();
    kept.keep('one', 'first', 1, kept.generation);
    jest.advanceTimersByTime(29_999);
    kept.keep('one', 'second', 1, kept.generation);
    expect(kept.recall('one')).toBe('second');
    jest.advanceTimersByTime(1);
    expect(kept.recall('one')).toBeUndefined();
  });

  it('holds no more than it may, and lets go what was not used for longest', () => {
    const kept = memory();
    for (const name of ['one', 'two', 'three']) kept.keep(name, name, 3, kept.generation);
    kept.recall('one');
    kept.keep('four', 'four', 3, kept.generation);
    expect(['one', 'two', 'three', 'four'].map((name) => kept.recall(name) ?? null)).toEqual(['one', null, 'three', 'four']); // prettier-ignore
    kept.keep('one', 'one that has grown', 8, kept.generation);
    expect(['one', 'three', 'four'].map((name) => kept.recall(name) ?? null)).toEqual(['one that has grown', null, null]); // prettier-ignore
    kept.keep('five', 'more than fits', 11, kept.generation);
    expect(['one', 'five'].map((name) => kept.recall(name) ?? null)).toEqual([null, null]);
  });

  it('keeps nothing that was opened before everything was forgotten', () => {
    const kept = memory();
    const { generation } = kept;
    kept.keep('one', 'first', 1, generation);
    kept.forgetAll();
    kept.keep('two', 'second', 1, generation);
    expect([kept.recall('one'), kept.recall('two')]).toEqual([undefined, undefined]);
    kept.keep('three', 'third', 1, kept.generation);
    expect(kept.recall('three')).toBe('third');
  });
});
