import type { Pool } from 'pg';
import type { AppendRequest } from '../port/event-store';
import { GroupAppender } from './group-appender';

const append = (stream: string, more: Partial<AppendRequest['events'][number]> = {}, events = 1): AppendRequest => ({
  stream: `talk-${stream}`,
  expectedRevision: 'no-stream',
  commandId: stream,
  events: Array.from({ length: events }, () => ({ id: stream, type: 'Said', data: '{}', metadata: '{}', ...more })),
});

/** Takes each group as a server would: the whole of it or, with a bad one in it, nothing. */
function appenderOver(fails: (streams: readonly string[]) => Error | undefined, inOrder = false) {
  const groups: string[][] = [];
  const query = ({ values }: { values: (string | string[])[] }) => {
    const streams = [values[0] ?? []].flat();
    groups.push(streams);
    const error = fails(streams);
    if (error) return Promise.reject(error);
    return Promise.resolve({ rows: streams.map(() => ({ outcome: 'stored', revision: '0', pos: '1' })) });
  };
  return { appender: new GroupAppender({ query } as unknown as Pool, inOrder), groups };
}

describe('appends that share a transaction', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('leave at once when alone, and together when others are on their way', async () => {
    const { appender, groups } = appenderOver(() => undefined);
    await Promise.all(Array.from({ length: 600 }, (_, i) => appender.append(append(String(i)))));
    expect(groups.map(({ length }) => length)).toEqual([1, 1, 256, 256, 86]);
    await appender.drain();
  });

  it('of one stream share none, unless they are stored in the order in which they were asked for', async () => {
    const streams = ['one', 'two', 'one', 'three', 'one'];
    const groupsOf = async (inOrder: boolean) => {
      const { appender, groups } = appenderOver(() => undefined, inOrder);
      await Promise.all(streams.map((stream) => appender.append(append(stream))));
      return groups.map((group) => group.map((stream) => stream.slice('talk-'.length)));
    };
    expect(await groupsOf(false)).toEqual([['one'], ['two'], ['one', 'three'], ['one']]);
    expect(await groupsOf(true)).toEqual([['one'], ['two', 'one', 'three', 'one']]);
  });

  it('do not make one transaction of more text than a server takes easily', async () => {
    const { appender, groups } = appenderOver(() => undefined);
    const large = { data: 'x'.repeat(3 * 1024 * 1024) };
    await Promise.all(Array.from({ length: 6 }, (_, i) => appender.append(append(String(i), large))));
    expect(groups.map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('find the one that the server refuses by halves, and refuse it alone', async () => {
    const { appender, groups } = appenderOver((streams) =>
      streams.includes('talk-100') ? new Error('invalid input') : undefined,
    );
    const answers = await Promise.allSettled(Array.from({ length: 258 }, (_, i) => appender.append(append(String(i)))));
    expect(answers.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []))).toEqual([100]);
    expect(groups.length).toBeLessThan(25);
  });

  it('are all refused when the server stays away, after five tries in a second and a half, not one after the other', async () => {
    const { appender, groups } = appenderOver(() => new Error('Connection terminated unexpectedly'));
    const answers = Promise.allSettled(Array.from({ length: 258 }, (_, i) => appender.append(append(String(i)))));
    let settled = false;
    void answers.then(() => (settled = true));
    await jest.advanceTimersByTimeAsync(1499);
    expect(settled).toBe(false);
    await jest.advanceTimersByTimeAsync(1600);
    expect((await answers).every(({ status }) => status === 'rejected')).toBe(true);
    expect(groups).toHaveLength(15);
    await appender.drain();
  });
});
