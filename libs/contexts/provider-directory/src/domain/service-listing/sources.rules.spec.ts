import fc from 'fast-check';
import type { HsdsService } from './hsds-service.rules';
import { aServiceOfAFeed } from './service-listing.fixtures';
import type { Statement } from './sources.rules';
import { AGENCY, canonical, comparable, conflictsOf, shownOf } from './sources.rules';

const said = (source: string, precedence: number, service: Partial<HsdsService>): Statement => ({
  ...{ source, precedence, at: '2026-03-02T09:00:00.000Z' },
  service: aServiceOfAFeed(service),
});
const council = said('council', 10, { fees: 'Free' });
const library = said('library', 20, { fees: '£2', email: 'walk@library.example' });

describe('what is shown of a service that several speak of', () => {
  it('is what its own agency says, whole: what it left out it left out', () => {
    const own = said(AGENCY, 0, { description: 'We walk.' });
    const shown = shownOf([council, own, library]);
    expect(shown?.service).toEqual(own.service);
    expect(shown?.provenance['description']).toEqual({ source: AGENCY, at: own.at });
  });

  it('is of feeds, field by field, what the first says that has it', () => {
    const shown = shownOf([library, council]);
    expect(shown?.service).toMatchObject({ fees: 'Free', email: 'walk@library.example' });
    expect(shown?.provenance).toMatchObject({ fees: { source: 'council' }, email: { source: 'library' } });
  });

  it('is nothing where nobody speaks', () => expect(shownOf([])).toBeUndefined());

  it('differs in the fields that a feed says otherwise, never in those of which it says nothing', () => {
    const own = said(AGENCY, 0, { fees: '£3', alert: 'Closed in August.' });
    expect(conflictsOf([own, council], 'council')).toEqual([{ field: 'fees', keptFrom: AGENCY }]);
    expect(conflictsOf([council, library], 'library')).toEqual([{ field: 'fees', keptFrom: 'council' }]);
    expect(conflictsOf([council, library], 'council')).toEqual([]);
    expect(conflictsOf([own], 'council')).toEqual([]);
  });

  it('does not differ in ids, order or spaces', () => {
    const schedules = [
      { id: 'a', byday: 'MO', opens_at: '10:00' },
      { id: 'b', byday: 'TU', opens_at: '10:00' },
    ];
    const turned = schedules.map((one) => ({ ...one, id: `${one.id}2`, service_id: 'x' })).reverse();
    const own = said(AGENCY, 0, { fees: 'Free  for all', schedules });
    expect(conflictsOf([own, said('council', 1, { fees: ' Free for all', schedules: turned })], 'council')).toEqual([]);
  });

  it('is the same in whatever order they were heard', () => {
    const statement = fc.record({
      source: fc.constantFrom(AGENCY, 'a', 'b', 'c'),
      precedence: fc.integer({ min: 1, max: 3 }),
      at: fc.constant('2026-03-02T09:00:00.000Z'),
      service: fc.record({ fees: fc.constantFrom('Free', '£1'), email: fc.constantFrom('a@b.example', undefined) }),
    });
    const statements = fc.uniqueArray(statement, { selector: ({ source }) => source, minLength: 1 });
    fc.assert(
      fc.property(statements, (all) => {
        const whole = all.map((one) => said(one.source, one.precedence, one.service));
        expect(shownOf([...whole].reverse())).toEqual(shownOf(whole));
      }),
    );
  });

  it('says the same of the same', () => {
    expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe(canonical({ a: [{ c: 2, d: 1 }], b: 1 }));
    expect(comparable(['x', 'y'])).toBe(comparable(['y', 'x']));
    expect(comparable('Free')).not.toBe(comparable('free'));
  });
});
