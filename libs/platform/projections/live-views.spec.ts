import type { ViewChanged } from './live-views';
import { announceView } from './live-views';

describe('telling of a changed view', () => {
  const told = async (keys: readonly string[]): Promise<readonly ViewChanged[]> => {
    const changes: ViewChanged[] = [];
    await announceView(
      {
        query: (_text, values = []) => {
          changes.push(JSON.parse(String(values[1])) as ViewChanged);
          return Promise.resolve([]);
        },
      },
      { view: 'identity.who-looked', keys },
    );
    return changes;
  };

  it('of nobody in particular is told once, to everybody', async () => {
    expect(await told([])).toEqual([{ view: 'identity.who-looked', keys: [] }]);
  });

  it('names everybody whose pages changed, in parts that are short enough, and never everybody instead', async () => {
    const people = Array.from({ length: 250 }, (_, n) => `person ${n}`);
    const changes = await told([...people, 'person 1']);
    expect(changes.map(({ keys }) => keys.length)).toEqual([100, 100, 50]);
    expect(changes.flatMap(({ keys }) => keys)).toEqual(people);
  });
});
