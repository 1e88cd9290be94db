import { assemblePackage } from './csv-package.rules';
import { readService } from './read-service.rules';

const id = (n: number) => `5e9e7c7b-2a51-4f30-9a7e-${String(n).padStart(12, '0')}`;
const tables = (more: Record<string, Record<string, unknown>[]> = {}) =>
  new Map(
    Object.entries({
      services: [{ id: id(1), organization_id: id(2), name: 'Walk', status: 'active', minimum_age: '18' }],
      organizations: [{ id: id(2), name: 'Riverside', description: '' }],
      schedule: [{ id: id(3), service_id: id(1), freq: 'WEEKLY', byday: 'MO', opens_at: '10:00', closes_at: '11:00' }],
      service_at_locations: [{ id: id(4), service_id: id(1), location_id: id(5) }],
      locations: [{ id: id(5), location_type: 'physical', latitude: '51.5', longitude: '-0.1' }],
      addresses: [{ id: id(6), location_id: id(5), address_1: '1 River Walk', city: 'London', state_province: 'London', postal_code: 'SE1 9AA', country: 'GB', address_type: 'physical' }], // prettier-ignore
      contacts: [{ id: id(7), service_id: id(1), title: 'Leader' }],
      phones: [{ id: id(8), contact_id: id(7), number: '020 7946 0001' }],
      attributes: [{ id: id(9), link_id: id(1), taxonomy_term_id: id(10) }],
      taxonomy_terms: [{ id: id(10), name: 'Walking', taxonomy_id: id(11) }],
      taxonomies: [{ id: id(11), name: 'What would help' }],
      ...more,
    }),
  );

describe('a package of CSV files', () => {
  it('is put together by its ids', () => {
    const { rows, problems } = assemblePackage(tables());
    expect(problems).toEqual([]);
    const { value, misfits } = readService(rows[0]?.service);
    expect(misfits).toEqual([]);
    expect(value).toMatchObject({
      ...{ id: id(1), minimum_age: 18, organization: { name: 'Riverside', description: 'Riverside' } },
      ...{ schedules: [{ byday: 'MO' }], phones: [{ number: '020 7946 0001' }], contacts: [{ title: 'Leader' }] },
      service_at_locations: [{ location: { latitude: 51.5, addresses: [{ postal_code: 'SE1 9AA' }] } }],
      attributes: [
        { taxonomy_term: { name: 'Walking', taxonomy: 'What would help', taxonomy_detail: { id: id(11) } } },
      ],
    });
  });

  it('names the file, the row and the field that do not fit', () => {
    const { rows, problems } = assemblePackage(
      tables({
        services: [
          { id: id(1), organization_id: id(2), name: 'Walk', status: 'active' },
          { id: id(12), organization_id: id(2), name: '', status: 'active' },
        ],
        schedule: [{ id: id(3), service_id: id(1), opens_at: 'ten' }],
      }),
    );
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(problems).toHaveLength(2);
    expect(problems).toContainEqual({
      ...{ of: 'schedule.csv', row: 2, field: 'opens_at', problem: 'is something else', isLost: false },
      expected: 'a time such as 09:00',
    });
    expect(problems).toContainEqual({
      ...{ of: 'services.csv', row: 3, field: 'name', problem: 'is missing', expected: 'a value', isLost: true },
    });
  });
});
