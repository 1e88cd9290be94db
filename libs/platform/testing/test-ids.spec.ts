import { validate } from 'uuid';
import { testIds } from './test-ids';

describe('ids for tests', () => {
  it('are well-formed, all different, and the same in every run', () => {
    const [first, second] = [testIds(), testIds()];
    const ids = Array.from({ length: 300 }, first);

    expect(ids[0]).toBe('00000000-0000-4000-8000-000000000001');
    expect(ids.every((id) => validate(id))).toBe(true);
    expect(new Set(ids).size).toBe(300);
    expect(Array.from({ length: 300 }, second)).toEqual(ids);
  });

  it('of two sequences never meet', () => {
    const [first, second] = [testIds(1), testIds(2)];
    const ids = new Set([...Array.from({ length: 50 }, first), ...Array.from({ length: 50 }, second)]);

    expect(ids.size).toBe(100);
  });
});
