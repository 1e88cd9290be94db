import type { ListingDetails } from '../../answers/provider-directory';
import { detailsOf, writtenDetails } from './listing-details';

const place = {
  ...{ name: 'The boathouse', address: '1 River Walk', city: 'London', county: 'Kent', postcode: 'SE1 9AA' },
  ...{ latitude: 51.5, longitude: -0.1, accessibility: 'A ramp.' },
};
const whole: ListingDetails = {
  ...{
    minimumAge: 18,
    maximumAge: null,
    languages: ['English', 'Polish'],
    attendance: ['in-person'],
    bankHolidays: 'closed',
  },
  costOptions: [
    { option: 'Per walk', amount: 2.5, amountDescription: 'with tea' },
    { option: 'What you can', amount: null, amountDescription: null },
  ],
  places: [place, { ...place, name: 'The shed' }],
  recurrences: [{ freq: 'MONTHLY', byday: '1TU' }],
  contacts: [{ name: null, title: 'Walk leader' }],
  ...{ areas: ['Southwark', 'Lambeth'], needs: ['company'], alert: null, temporarilyClosed: false, askContact: 'Bea' },
};

describe('the details of a listing as they are written', () => {
  it('are what they were when nothing was changed, also what the form does not ask for', () => {
    expect(detailsOf(writtenDetails(whole), whole)).toEqual(whole);
    const nothing = detailsOf(writtenDetails(undefined), undefined);
    expect(detailsOf(writtenDetails(nothing), nothing)).toEqual(nothing);
    expect(nothing).toMatchObject({ places: [], costOptions: [], minimumAge: null, bankHolidays: null });
  });

  it('are read from lines and commas', () => {
    const written = {
      ...writtenDetails(whole),
      prices: '3 A talk\n\n Nothing if you cannot ',
      languages: 'Welsh, , Farsi',
    };
    expect(detailsOf(written, whole)).toMatchObject({
      costOptions: [
        { option: 'A talk', amount: 3, amountDescription: null },
        { option: 'Nothing if you cannot', amount: null },
      ],
      languages: ['Welsh', 'Farsi'],
    });
  });

  it('leave out a place of which nothing is written, and keep the further ones', () => {
    const written = { ...writtenDetails(whole), address: '', city: ' ', placePostcode: '' };
    expect(detailsOf(written, whole).places).toEqual([{ ...place, name: 'The shed' }]);
  });
});
