import type { EquityGrouping, EquityTable, Shown } from '../../answers/figures';
import { rowsOf, unknownSays } from './equity-words';

const gender: EquityGrouping = { name: 'gender', title: 'Gender', groups: [{ code: 'woman', says: 'Woman' }] };
const few: Shown = { withheld: 'few' };
const tableOf = (counts: Record<string, Shown>, all: Shown, level = 'each'): EquityTable => ({
  ...{ name: 'gender', dimensions: ['gender'], levels: [level], statistics: [] },
  cells: [...Object.entries(counts).map(([code, people]) => ({ at: [code], people })), { at: [null], people: all }],
});

describe('what is not known of groups', () => {
  it('is told first, of those who were not asked and those who would rather not say', () => {
    const counts = { woman: { shown: 60 }, 'prefer-not-to-say': { shown: 10 }, notKnown: { shown: 30 } };
    expect(unknownSays(gender, tableOf(counts, { shown: 100 }))).toContain('for 4 in 10 we do not know it (40 of 100');
  });

  it('is at least so many where one of the two is not shown', () => {
    const counts = { woman: { shown: 60 }, 'prefer-not-to-say': few, notKnown: { shown: 30 } };
    expect(unknownSays(gender, tableOf(counts, { shown: 95 }))).toContain('for at least 3 in 10');
  });

  it('is not made up where nothing of it is shown', () => {
    expect(unknownSays(gender, tableOf({ woman: { shown: 60 }, notKnown: few }, { shown: 65 }))).toContain('is *');
    expect(unknownSays(gender, tableOf({ woman: few, notKnown: few }, few))).toContain('too few people');
    expect(unknownSays(gender, undefined)).toContain('too few people');
    expect(unknownSays(gender, tableOf({ together: { shown: 60 } }, { shown: 60 }, 'together'))).toContain('cannot be shown'); // prettier-ignore
  });

  it('leaves groups together that could not be protected apart', () => {
    const coarse = tableOf({ said: { shown: 60 }, notKnown: { shown: 30 } }, { shown: 90 }, 'said');
    expect(rowsOf(gender, coarse).map(({ says }) => says)).toEqual(['Said something', 'Not asked']);
  });
});
