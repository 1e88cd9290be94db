import type { Listing } from '../answers/provider-directory';
import { ASPECTS, aspectsOf, comparisonOf } from './comparison';

/** Keys for words, with what is put into them. */
const t = ((key: string, put?: object) => (put ? `${key} ${JSON.stringify(put)}` : key)) as never;
const hours = {
  standing: () => undefined,
  week: () => [{ name: 'Wednesday', hours: '10am to midday' }],
  others: () => [],
};
const walk: Listing = {
  ...{ serviceId: 'w', name: 'Walk and talk', description: 'A walk by the river.', agencyId: 'a', agencyName: 'R' },
  ...{ postcode: 'SE1 9AA', days: [], eligibility: 'Anyone over 18.', fees: null, phone: null, email: null, url: null },
  ...{ assuredOn: null, hasLapsed: false, alert: null, minimumAge: 18, maximumAge: null, languages: [], isFree: false },
  ...{ isRemote: false, needs: [], areas: [], costs: [], contacts: [], otherTimes: [], places: [] },
  ...{ openNow: 'unknown', room: null },
};
const saidOf = (more: Partial<Listing> = {}, metres: number | null = null) =>
  comparisonOf({ ...walk, ...more }, metres, { t, hours });
const words = (said: readonly { says: string }[]): string[] => said.map(({ says }) => says);

describe('services side by side', () => {
  it('say whom they are for, what they cost, when and where they are, and how one gets in', () => {
    const place = { name: 'The boathouse', address: '1 River Road', accessibility: 'A ramp at the side door.' };
    const said = saidOf({
      ...{ fees: '£2 a walk', languages: ['English', 'Bengali'], isRemote: true, places: [place] },
      costs: [{ option: 'Tea', amount: 1, description: null }],
    });
    expect(Object.fromEntries(Object.entries(said).map(([aspect, lines]) => [aspect, words(lines)]))).toEqual({
      what: ['A walk by the river.'],
      whoFor: ['Anyone over 18.', 'service.ages: 18+'],
      cost: ['£2 a walk', 'Tea, £1.00'],
      open: ['Wednesday: 10am to midday'],
      where: ['The boathouse, 1 River Road', 'find.isRemote'],
      howFar: [],
      languages: ['English, Bengali'],
      access: ['A ramp at the side door.'],
      room: ['service.roomUnknown'],
      checked: [],
      call: [],
    });
  });

  it('leave empty what their agency does not say, rather than taking it for a no', () => {
    const said = saidOf();
    expect([said.cost, said.languages, said.access]).toEqual([[], [], []]);
    expect(words(said.where)).toEqual(['SE1 9AA']);
    expect(words(saidOf({ isFree: true }).cost)).toEqual(['service.free']);
  });

  it('say how many places are free with how long ago that was said, also when there are none', () => {
    const [said] = saidOf({ room: { available: 0, maximum: 8, declaredAt: '2026-03-02T09:00:00Z' } }).room;
    expect(said?.says).toMatch(/^service\.roomFree .*"count":0,"when":/);
  });

  it('say that one takes nobody new, or that nobody checked it for long, first of all', () => {
    const said = saidOf({ alert: 'Takes nobody new until 1 May.', hasLapsed: true }).what;
    expect(words(said)).toEqual(['A walk by the river.', 'Takes nobody new until 1 May.', 'service.lapsed']);
    expect(said.map(({ isAlert = false }) => isAlert)).toEqual([false, true, true]);
  });

  it('say how far away they are only where that is known of one of them', () => {
    const [near, unknown] = [saidOf({}, 3300), saidOf()];
    expect(words(near.howFar)).toEqual(['find.away {"count":2}']);
    expect(words(saidOf({}, 900).howFar)).toEqual(['find.close']);
    expect(aspectsOf([near, unknown])).toEqual(ASPECTS);
    expect(aspectsOf([unknown, unknown])).toEqual(ASPECTS.filter((aspect) => aspect !== 'howFar'));
  });

  it('are in English where the agency wrote them, and in the language of the page where it did not', () => {
    const { what, room } = saidOf();
    expect([what[0]?.isTheirs, room[0]?.isTheirs]).toEqual([true, undefined]);
  });
});
