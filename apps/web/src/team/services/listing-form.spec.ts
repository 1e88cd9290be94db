import { bodyFrom, hoursInWords, missingIn, NEW_LISTING } from './listing-form';
import { detailsOf } from './listing-details';

const choir = {
  ...NEW_LISTING,
  name: 'Pier choir',
  organisationName: 'Riverside',
  description: 'We sing',
  eligibility: 'Everybody',
};

describe('a listing as it is written', () => {
  it('given nothing, names everything that is needed', () => {
    expect(missingIn(NEW_LISTING).map(({ field }) => field)).toEqual([
      'name',
      'organisationName',
      'description',
      'eligibility',
    ]);
    expect(missingIn(choir)).toEqual([]);
  });

  it('given a day without times, names the day', () => {
    const open = { ...choir, days: [{ day: 'TU' as const, opensAt: '14:00', closesAt: '' }] };
    expect(missingIn(open)).toEqual([{ field: 'days.0.opensAt', problem: 'Say when it opens and closes on Tuesday' }]);
  });

  it('leaves out what was left empty', () => {
    expect(bodyFrom({ ...choir, fees: ' ', phone: ' 01632 960123 ' })).toEqual({
      details: detailsOf(choir.chosenBy, undefined),
      name: 'Pier choir',
      organisationName: 'Riverside',
      description: 'We sing',
      eligibility: 'Everybody',
      days: [],
      phone: '01632 960123',
    });
  });

  it('names an age or a position that is none', () => {
    const chosenBy = { ...choir.chosenBy, minimumAge: 'young', longitude: 'west' };
    expect(missingIn({ ...choir, chosenBy }).map(({ field }) => field)).toEqual([
      'details.minimumAge',
      'details.places.0.longitude',
    ]);
  });

  it('says the hours in the order of the week', () => {
    const days = [
      { day: 'FR' as const, opensAt: '09:00', closesAt: '12:00' },
      { day: 'TU' as const, opensAt: '14:00', closesAt: '17:30' },
    ];
    expect(hoursInWords(days)).toBe('Tuesday 2pm to 5:30pm, Friday 9am to midday');
  });
});
