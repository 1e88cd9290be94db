import { corpora } from './corpora';
import type { Corpus } from './corpus';
import { isHeld, runCorpus } from './corpus';

/** `npm run test:attacks` makes all of them. */
const EVERY: Readonly<Record<string, number>> = { api: 7 };

describe.each(corpora.map((corpus) => [corpus.name, corpus] as const))('the attacks on %s', (_, corpus) => {
  it('all fail, and what is right does not', async () => {
    const report = await runCorpus(corpus, EVERY[corpus.name]);
    expect(report).toMatchObject({ succeeded: [], controlsRefused: [] });
    expect(report.attempts).toBeGreaterThanOrEqual(40);
    expect(report.controls).toBeGreaterThan(0);
  }, 1_200_000);
});

describe('a corpus', () => {
  type Outcome = readonly [gotIn: boolean, isControl: boolean];
  const tries = (outcomes: readonly Outcome[]): Corpus => ({
    name: 'made up',
    tries: () =>
      Promise.resolve({
        tries: outcomes.map(([gotIn, isControl], at) => ({
          name: `${at}`,
          isControl,
          run: () => Promise.resolve(gotIn),
        })),
        stop: () => Promise.resolve(),
      }),
  });
  const held = async (...outcomes: Outcome[]) => isHeld(await runCorpus(tries(outcomes)));

  it('is held only when every attack fails and every control gets in', async () => {
    expect(await held([false, false], [true, true])).toBe(true);
    expect(await held([true, false], [true, true])).toBe(false);
    expect(await held([false, false], [false, true])).toBe(false);
    expect(await held([false, false])).toBe(false);
  });
});
