import { ALL_BASES, ASKERS, mayAskOn } from './evidence-basis.rules';

it('lets everybody who may ask do so on something of their own, and a coroner on no other', () => {
  for (const asker of ASKERS) expect(ALL_BASES.some((basis) => mayAskOn(asker, basis))).toBe(true);
  expect(ALL_BASES.filter((basis) => mayAskOn('coroner', basis))).toEqual(['coroners-and-justice-act-2009']);
});
