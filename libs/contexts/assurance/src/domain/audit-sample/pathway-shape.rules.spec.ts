import fc from 'fast-check';
import type { LoggedFact } from '../figure/flow-facts.rules';
import { daysLater, FLOW_FACT_KINDS, monthOf } from '../figure/flow-facts.rules';
import { asked, element, fact, introduced } from '../figure/flow.fixtures';
import type { Pathway } from './pathway-shape.rules';
import { pathwayIn, shapeAt, shapesShown } from './pathway-shape.rules';

const MARCH = monthOf('2026-03-15');
const FEWEST = 8;
const logged = (facts: readonly Omit<LoggedFact, 'position'>[]): LoggedFact[] =>
  facts.map((one, at) => ({ ...one, position: BigInt(at + 1) }));
const pathwayOf = (...facts: Parameters<typeof logged>[0][number][]): Pathway => {
  const found = pathwayIn(logged(facts), MARCH);
  if (!found) throw new Error('It did not begin in March.');
  return found;
};
const helpedAfter = (days: number): Pathway => pathwayOf(introduced('2026-03-02'), fact('helped', daysLater('2026-03-02', days))); // prettier-ignore
const many = (count: number, pathway: () => Pathway): Pathway[] => Array.from({ length: count }, pathway);
const levels = (pathways: readonly Pathway[]) => shapesShown(pathways, FEWEST).map((shape) => shape?.level ?? null);

describe('a pathway', () => {
  it('is what happened from an introduction of the period until the next spell, in the order of its days', () => {
    const { steps } = pathwayOf(
      introduced('2026-03-02'),
      element('care-plan', '2026-03-20'),
      asked('2026-03-04', '2026-03-09'),
    );
    expect(steps).toEqual([
      { code: 'introduced', days: 0, position: 1n },
      { code: 'asked', days: 2, position: 3n },
      { code: 'care-plan', days: 18, position: 2n },
    ]);
    expect(pathwayIn(logged([introduced('2026-04-02')]), MARCH)).toBeUndefined();
  });

  it('does not say that somebody died', () =>
    expect(pathwayOf(introduced('2026-03-02'), fact('died', '2026-03-09')).steps).toHaveLength(1));

  it('is shown by the week, in bands, in its order, or by what happened', () => {
    const pathway = pathwayOf(
      introduced('2026-03-02'),
      fact('helped', '2026-03-20'),
      asked('2026-03-21', '2026-03-25'),
      fact('helped', '2026-03-22'),
    );
    const shown = (level: Parameters<typeof shapeAt>[0]) =>
      shapeAt(level, pathway).steps.map(({ code, when }) => (when === null ? code : `${code} ${when}`));
    expect(shown('weeks')).toEqual(['introduced 0', 'helped 2', 'asked 2', 'helped 2']);
    expect(shown('bands')).toEqual(['introduced 7', 'helped 28', 'asked 28']);
    expect(shown('order')).toEqual(['introduced', 'helped', 'asked']);
    expect(shown('kinds')).toEqual(['asked', 'helped', 'introduced']);
  });
});

describe('what is shown of pathways', () => {
  it('is the week where eight people share it', () => expect(levels(many(8, () => helpedAfter(9)))).toEqual(Array(8).fill('weeks'))); // prettier-ignore

  it('is coarser where only seven do', () => {
    const days = [8, 8, 8, 8, 15, 15, 15, 22];
    expect(levels(days.map(helpedAfter))).toEqual(Array(8).fill('bands'));
  });

  it('is nothing where even what happened at all is of seven', () =>
    expect(levels(many(7, () => helpedAfter(9)))).toEqual(Array(7).fill(null)));

  it('does not show the one who is left when all others of the same band are shown finer', () => {
    const shown = levels([...many(8, () => helpedAfter(9)), helpedAfter(16)]);
    expect(shown).toEqual([...Array(8).fill('weeks'), null]);
  });

  it('is of at least eight people, whoever they are', () => {
    const kinds = fc.constantFrom(...FLOW_FACT_KINDS);
    const life = fc.array(fc.tuple(kinds, fc.nat({ max: 40 })), { maxLength: 4 });
    fc.assert(
      fc.property(fc.array(life, { maxLength: 40 }), (lives) => {
        const pathways = lives.map((steps) => pathwayOf(introduced('2026-03-02'), ...steps.map(([kind, days]) => fact(kind, daysLater('2026-03-02', days))))); // prettier-ignore
        const counts = new Map<string, number>();
        for (const shape of shapesShown(pathways, FEWEST))
          if (shape) counts.set(JSON.stringify(shape), (counts.get(JSON.stringify(shape)) ?? 0) + 1);
        expect([...counts.values()].every((people) => people >= FEWEST)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
