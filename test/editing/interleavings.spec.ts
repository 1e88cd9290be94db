import { interleave } from './interleavings';

const INTERLEAVINGS = 100;
const seed = Number(process.env.FAST_CHECK_SEED ?? 7);

describe('pages that write in one text, over lines that break and to processes that are killed', () => {
  it('all have the same words in the end, and every letter that was said to be saved', async () => {
    let [letters, comments, taken] = [0, 0, 0];
    for (let i = 0; i < INTERLEAVINGS; i += 1) {
      const told = await interleave(seed * 1_000_003 + i);
      expect(told.broken && [told.broken, ...told.steps].join('\n')).toBeUndefined();
      letters += told.letters;
      comments += told.comments;
      taken += told.taken;
    }
    expect(letters).toBeGreaterThan(INTERLEAVINGS * 20);
    expect(comments).toBeGreaterThan(INTERLEAVINGS / 2);
    expect(taken).toBeGreaterThan(INTERLEAVINGS / 20);
  }, 300_000);

  it('are the same for the same seed', async () => {
    expect(await interleave(5)).toEqual(await interleave(5));
  });
});
