import { AlikeProcesses } from './alike-processes';

describe('processes of one context', () => {
  let now = 0;
  const processes = (...urls: string[]) => new AlikeProcesses(urls, () => now);
  const turns = (of: AlikeProcesses, count: number) => Array.from({ length: count }, () => of.next()).join('');
  beforeEach(() => {
    now = 0;
  });

  it('are asked in turn', () => {
    expect(turns(processes('a', 'b', 'c'), 7)).toBe('abcabca');
    expect(turns(processes('a'), 3)).toBe('aaa');
  });

  it('are met by the same name at the same one, and at another while that does not answer', () => {
    const three = processes('a', 'b', 'c');
    const met = three.sameFor('a plan');
    expect([three.sameFor('a plan'), three.sameFor('a plan')]).toEqual([met, met]);
    expect(new Set(['1', '2', '3', '4', '5', '6'].map((name) => three.sameFor(name))).size).toBe(3);
    three.didNotAnswer(met);
    const other = three.sameFor('a plan');
    expect(other).not.toBe(met);
    three.answered(met);
    expect(three.sameFor('a plan')).toBe(met);
  });

  it('are passed over while they do not answer, and asked again after a second', () => {
    const three = processes('a', 'b', 'c');
    three.didNotAnswer('b');
    expect(turns(three, 5)).toBe('acaca');
    now = 1000;
    expect(turns(three, 4)).toBe('bcab');
  });

  it('are passed over for longer each time, half a minute at most, and not any more once they answered', () => {
    const two = processes('a', 'b');
    const passedOverFor = () => {
      two.didNotAnswer('a');
      const from = now;
      while (!turns(two, 2).includes('a')) now += 500;
      return now - from;
    };
    expect([1, 2, 3, 4, 5, 6, 7].map(passedOverFor)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
    two.answered('a');
    expect(passedOverFor()).toBe(1000);
  });

  it('are asked all the same when none of them has answered', () => {
    const two = processes('a', 'b');
    two.didNotAnswer('a');
    two.didNotAnswer('b');
    expect(turns(two, 4)).toBe('abab');
  });

  it('are each asked once about the same', () => {
    const two = processes('a', 'b');
    expect(two.next(new Set(['a']))).toBe('b');
    expect(two.next(new Set(['a', 'b']))).toBeUndefined();
  });

  it('are at least one', () => {
    expect(() => processes()).toThrow('at least one');
  });
});
