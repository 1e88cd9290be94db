import fc from 'fast-check';
import { aServiceOfAFeed } from '../service-listing/service-listing.fixtures';
import { readService } from './read-service.rules';

const reading = (more: object) => readService({ ...aServiceOfAFeed(), ...more });

describe('reading a service of a feed', () => {
  it('takes what fits, in one form', () => {
    const { value, misfits } = reading({
      ...{
        name: '  Walk and talk ',
        url: 'https://walk.example/a',
        minimum_age: '18',
        assured_date: '2026-03-02T10:00:00Z',
      },
      ...{ status: 'Active', description: '', email: null, colour: 'red' },
      schedules: [{ id: aServiceOfAFeed().id, freq: 'weekly', byday: 'MO', opens_at: '9:00:00', closes_at: '17:30Z' }],
    });
    expect(misfits).toEqual([]);
    expect(value).toMatchObject({
      ...{ name: 'Walk and talk', status: 'active', minimum_age: 18, assured_date: '2026-03-02' },
      schedules: [{ freq: 'WEEKLY', opens_at: '09:00', closes_at: '17:30' }],
    });
    expect(Object.keys(value ?? {})).not.toEqual(expect.arrayContaining(['description', 'email', 'colour']));
  });

  it('leaves out a field that does not fit, and says which, what was wrong and what was expected', () => {
    const { value, misfits } = reading({
      ...{ url: 'javascript:alert(1)', email: 'Bea', minimum_age: 'old', maximum_age: 400, fees: 'a\0b', alert: 5 },
      languages: [
        { id: 'en', name: 'English' },
        { id: aServiceOfAFeed().id, name: 'Welsh' },
      ],
    });
    expect(value).toEqual({ ...aServiceOfAFeed(), languages: [{ id: aServiceOfAFeed().id, name: 'Welsh' }] });
    expect(misfits).toEqual([
      { field: 'url', problem: 'is something else', expected: 'an address that starts with https:// or http://' },
      { field: 'email', problem: 'is something else', expected: 'an email address' },
      { field: 'fees', problem: 'holds characters that are not text', expected: 'text of at most 10000 characters' },
      { field: 'minimum_age', problem: 'is no number', expected: 'a number from 0 to 150' },
      { field: 'maximum_age', problem: 'is out of range', expected: 'a number from 0 to 150' },
      { field: 'alert', problem: 'is a number', expected: 'text of at most 10000 characters' },
      { field: 'languages[0].id', problem: 'is something else', expected: 'a uuid' },
    ]);
    expect(JSON.stringify(misfits)).not.toMatch(/javascript|Bea/);
  });

  it('takes nothing of a service without id, name, status or organisation', () => {
    for (const field of ['id', 'name', 'status', 'organization']) {
      const { value, misfits } = reading({ [field]: undefined });
      expect(value).toBeUndefined();
      expect(misfits).toEqual([{ field, problem: 'is missing', expected: 'a value' }]);
    }
    expect(readService('x')).toMatchObject({ misfits: [{ problem: 'is a string', expected: 'an object' }] });
  });

  it('answers for anything at all', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(readService(value).misfits)).toBe(true);
        expect(Array.isArray(reading({ schedules: value, name: value, attributes: [value] }).misfits)).toBe(true);
      }),
    );
  });
});
