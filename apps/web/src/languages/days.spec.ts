import i18next, { type TFunction } from 'i18next';
import cy from './catalogues/cy.json';
import en from './catalogues/en.json';
import { clockIn, dayNameIn, dayWithDistanceIn } from './days';

const now = new Date('2026-03-02T09:00:00Z');

describe('days in a language', () => {
  let words: (code: string) => TFunction;
  beforeAll(async () => {
    const i18n = i18next.createInstance();
    await i18n.init({ lng: 'en', resources: { en: { translation: en }, cy: { translation: cy } } });
    words = (code) => i18n.getFixedT(code);
  });

  it.each([
    ['en', '2026-03-03', 'Tuesday 3 March, tomorrow'],
    ['en', '2026-02-27', 'Friday 27 February, 3 days ago'],
    ['cy', '2026-03-03', 'Dydd Mawrth 3 Mawrth, yfory'],
    ['cy', '2026-03-04', 'Dydd Mercher 4 Mawrth, ymhen 2 ddiwrnod'],
    ['cy', '2026-03-05', 'Dydd Iau 5 Mawrth, ymhen 3 diwrnod'],
    ['cy', '2026-04-20', 'Dydd Llun 20 Ebrill, ymhen 7 wythnos'],
  ])('in %s %s is %s', (code, when, said) => expect(dayWithDistanceIn(words(code), when, now)).toBe(said));

  it('name the year when it is not this one', () =>
    expect(dayNameIn(words('cy'), '2025-12-01', now)).toBe('Dydd Llun 1 Rhagfyr 2025'));

  it('have the hours of the clock where nobody says am and pm', () => {
    expect(clockIn('en', '17:30')).toBe('5:30pm');
    expect(clockIn('cy', '17:30')).toBe('17:30');
  });
});
