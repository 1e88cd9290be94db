import fc from 'fast-check';
import type { LookFacts } from './snooping.rules';
import { rulesThatFit, SNOOPING_RULES } from './snooping.rules';

const onTheTeam: LookFacts = {
  isOwnRecord: false,
  sharesName: false,
  sharesHome: false,
  isColleague: false,
  relationship: { startedDaysAgo: 60, endedDaysAgo: null },
  worksAcrossPeople: false,
  wasLookedUp: false,
  secondsToNext: null,
  peopleThatDay: 4,
  usualDay: { mean: 6, deviation: 2, days: 100 },
};
const fits = (more: Partial<LookFacts>, why = 'direct-care') => rulesThatFit(why, { ...onTheTeam, ...more });
const ended = (endedDaysAgo: number) => fits({ relationship: { startedDaysAgo: 400, endedDaysAgo } });
const anyFacts: fc.Arbitrary<LookFacts> = fc.record({
  isOwnRecord: fc.boolean(),
  sharesName: fc.boolean(),
  sharesHome: fc.boolean(),
  isColleague: fc.boolean(),
  relationship: fc.option(fc.record({ startedDaysAgo: fc.nat(900), endedDaysAgo: fc.option(fc.nat(400)) })),
  worksAcrossPeople: fc.boolean(),
  wasLookedUp: fc.boolean(),
  secondsToNext: fc.option(fc.nat(3600)),
  peopleThatDay: fc.integer({ min: 1, max: 300 }),
  usualDay: fc.record({ mean: fc.nat(40), deviation: fc.nat(10), days: fc.nat(300) }),
});

describe('a look that is worth a question', () => {
  it('is not one by somebody on the team', () => expect(fits({})).toEqual([]));

  it('is one at the own record, and at that of a colleague', () => {
    expect(fits({ isOwnRecord: true, isColleague: true })).toEqual(['own-record']);
    expect(fits({ isColleague: true })).toEqual(['colleague']);
  });

  it('is one at the record of a namesake or neighbour whom they do not know from work', () => {
    expect(fits({ sharesName: true, sharesHome: true })).toEqual([]);
    expect(fits({ sharesHome: true, relationship: { startedDaysAgo: 2, endedDaysAgo: null } })).toEqual(['same-home']);
    expect(fits({ sharesName: true, relationship: { startedDaysAgo: 13, endedDaysAgo: null } })).toEqual(['same-name']);
    expect(fits({ sharesName: true, relationship: null })).toEqual(['same-name', 'no-relationship']);
  });

  it('is one without a relationship in the last 90 days, unless somebody works for all or it was an emergency', () => {
    expect(fits({ relationship: null })).toEqual(['no-relationship']);
    expect(ended(91)).toEqual(['no-relationship']);
    expect(fits({ relationship: null, worksAcrossPeople: true })).toEqual([]);
    expect(fits({ relationship: null }, 'emergency')).toEqual([]);
  });

  it('is one after the relationship ended, once what was owed is done', () => {
    expect(ended(28)).toEqual([]);
    expect(ended(29)).toEqual(['ended-relationship']);
    expect(ended(90)).toEqual(['ended-relationship']);
  });

  it('is one that was searched, opened and left in less than ten seconds', () => {
    expect(fits({ wasLookedUp: true, secondsToNext: 9 })).toEqual(['opened-and-closed']);
    expect(fits({ wasLookedUp: true, secondsToNext: 10 })).toEqual([]);
    expect(fits({ secondsToNext: 1 })).toEqual([]);
  });

  it('is the one with which a day goes far above what is usual, once', () => {
    expect([15, 16, 17].map((peopleThatDay) => fits({ peopleThatDay }))).toEqual([[], ['many-in-a-day'], []]);
    const newcomer = { mean: 1, deviation: 0, days: 5 };
    expect(fits({ peopleThatDay: 60, usualDay: newcomer })).toEqual([]);
  });

  it('is judged the same each time, and names each rule once', () =>
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('direct-care', 'emergency'), (facts, why) => {
        const rules = rulesThatFit(why, facts);
        expect(rulesThatFit(why, facts)).toEqual(rules);
        expect(rules).toEqual(SNOOPING_RULES.filter((rule) => rules.includes(rule)));
      }),
    ));
});
