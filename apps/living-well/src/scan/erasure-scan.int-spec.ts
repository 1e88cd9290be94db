import { scanErasure } from './erasure-scan';

const silent = () => undefined;

describe('the scan after an erasure', () => {
  it('finds none of the words that were written into every field of a record', async () => {
    const scan = await scanErasure({ onProgress: silent });
    expect(scan).toMatchObject({ notPlanted: [], notSealed: [], holds: true });
    expect(scan.fields).toBeGreaterThan(35);
    expect(scan.places.flatMap(({ place, found }) => found.map((one) => ({ place, ...one })))).toEqual([]);
    // It could have found them: they were there before.
    const before = new Map(scan.places.map((one) => [one.place, one.before]));
    for (const place of ['pages', 'rows of views', 'files of the database'])
      expect(before.get(place)).toBeGreaterThan(10);
  }, 900_000);

  it('finds a word that was left behind on purpose', async () => {
    const scan = await scanErasure({
      onProgress: silent,
      leak: async ({ owner }, [word]) => {
        await owner.query('CREATE TABLE public.left_behind (words text)');
        await owner.query('INSERT INTO public.left_behind VALUES ($1)', [word]);
      },
    });
    expect(scan.holds).toBe(false);
    const found = scan.places.filter((one) => one.found.length > 0).map(({ place }) => place);
    expect(found).toEqual(['rows of views', 'files of the database']);
  }, 900_000);
});
