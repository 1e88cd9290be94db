import { SharedReading } from './shared-reading';

describe('a reading that is shared', () => {
  let finish: ((rows: string | Error) => void)[];
  let shared: SharedReading<string>;
  beforeEach(() => {
    finish = [];
    shared = new SharedReading(
      () =>
        new Promise((resolve, reject) => {
          finish.push((rows) => (rows instanceof Error ? reject(rows) : resolve(rows)));
        }),
    );
  });
  const turn = () => new Promise((done) => setImmediate(done));

  it('is one for all who ask before it begins', async () => {
    const asked = [shared.read('first page'), shared.read('first page')];
    await turn();
    finish[0]?.('rows');
    expect(await Promise.all(asked)).toEqual(['rows', 'rows']);
    expect(finish).toHaveLength(1);
  });

  it('is never one that began before somebody asked: they wait for the next, together', async () => {
    const early = shared.read('first page');
    await turn();
    const late = [shared.read('first page'), shared.read('first page')];
    await turn();
    expect(finish).toHaveLength(1);
    finish[0]?.('old rows');
    expect(await early).toBe('old rows');
    await turn();
    expect(finish).toHaveLength(2);
    finish[1]?.('new rows');
    expect(await Promise.all(late)).toEqual(['new rows', 'new rows']);
  });

  it('of something else does not wait', async () => {
    const [one, other] = [shared.read('first page'), shared.read('second page')];
    await turn();
    finish[1]?.('second');
    finish[0]?.('first');
    expect(await Promise.all([one, other])).toEqual(['first', 'second']);
  });

  it('that fails fails for those who shared it, and the next one is made anew', async () => {
    const [one, other] = [shared.read('first page'), shared.read('first page')];
    await turn();
    const next = shared.read('first page');
    finish[0]?.(new Error('Connection terminated'));
    await expect(one).rejects.toThrow('terminated');
    await expect(other).rejects.toThrow('terminated');
    await turn();
    finish[1]?.('rows');
    expect(await next).toBe('rows');
  });
});
