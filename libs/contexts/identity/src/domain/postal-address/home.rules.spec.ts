import fc from 'fast-check';
import { homeOf, readPostcode } from './home.rules';

const home = (lines: string, postcode: string | null = 'ZZ99 3VZ') => homeOf({ lines, postcode });

describe('one home', () => {
  it.each([
    ['12 High Street\nHarbour', '12, High St.'],
    ['Flat 3, 12 High Street', '12 High Street\nFlat 3'],
    ['12a High Street', '12A high street'],
    ['The Old Forge\nHarbour', 'the old forge'],
  ])('is the same as %j and as %j', (one, other) => expect(home(one)).toBe(home(other)));

  it('is the same however the postcode was typed', () =>
    expect(home('12 High Street', 'zz993vz')).toBe(home('12 High Street', ' ZZ99  3VZ ')));

  it('is another one next door, upstairs or at another postcode', () => {
    const homes = [home('12 High Street'), home('14 High Street'), home('Flat 1, 12 High Street'), home('12 High Street', 'ZZ99 4VZ')]; // prettier-ignore
    expect(new Set(homes).size).toBe(homes.length);
  });

  it('without a postcode is the whole address, and nothing when that is one line', () => {
    expect(home('Rue Haute 4\n1000 Bruxelles', null)).toBe('rue haute 4 1000 bruxelles');
    expect(home('Harbour', null)).toBeNull();
    expect(home('…')).toBeNull();
  });

  it('is read from whatever was written', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.option(fc.string()), (lines, postcode) => {
        const found = homeOf({ lines, postcode });
        expect(homeOf({ lines: ` ${lines} `, postcode })).toBe(found);
        expect(found).not.toBe('');
      }),
    ));
});

describe('a postcode', () => {
  it.each([
    ['zz993vz', 'ZZ99 3VZ'],
    [' m1 1aa', 'M1 1AA'],
    ['1000', '1000'],
  ])('typed as %j is %j', (typed, read) => expect(readPostcode(typed)).toBe(read));
});
