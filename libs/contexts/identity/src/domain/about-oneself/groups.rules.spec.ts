import { ABOUT_ONESELF, ASPECTS } from './about-oneself.rules';
import { ageBandOf, GROUPS, groupOf } from './groups.rules';

const lines = ASPECTS.flatMap((aspect) => ABOUT_ONESELF[aspect].map((code) => ({ aspect, code })));

describe('groups for counting', () => {
  it.each(lines)('has one for $code of $aspect', ({ aspect, code }) =>
    expect(GROUPS[aspect]).toContain(groupOf(aspect, code)),
  );

  it('keeps apart who was not asked, who would rather not say, and whom no line fits', () => {
    expect(groupOf('ethnicity', undefined)).toBe('not-asked');
    expect(groupOf('ethnicity', 'prefer-not-to-say')).toBe('prefer-not-to-say');
    expect(groupOf('ethnicity', 'own-words')).toBe('own-words');
  });

  it('never is the line that was chosen, where that is of few people', () => {
    const told = ABOUT_ONESELF.ethnicity.map((code) => groupOf('ethnicity', code));
    expect(told).not.toContain('white-roma');
    expect(groupOf('ethnicity', 'white-roma')).toBe('white-other');
    expect(groupOf('ethnicity', 'white-british')).toBe('white-british');
    expect(groupOf('ethnicity', 'other-arab')).toBe('other');
    expect(groupOf('language', 'gujarati')).toBe('another');
  });

  it.each([
    ['2008-04-01', 'under-18'],
    ['2008-03-31', '18-25'],
    ['2000-03-31', '26-39'],
    ['1961-03-31', '65-and-over'],
    ['1961-04-01', '40-64'],
    [null, 'not-asked'],
    ['2027-01-01', 'not-asked'],
  ])('puts a birthday of %s into %s on the last of March 2026', (born, band) =>
    expect(ageBandOf(born, '2026-03-31')).toBe(band),
  );
});
