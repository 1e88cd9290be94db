import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { idFrom } from '@platform/event-store/command-context';

type Json = Readonly<Record<string, unknown>>;

const KINDS = [
  'Choir',
  'Allotment',
  'Debt clinic',
  'Repair café',
  'Walking group',
  'Grief circle',
  'Men’s shed',
  'Art room',
];
const PARTS = ['Harbour', 'Northside', 'Old Town', 'Millfield', 'Eastgate'];
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The same services for the same number, which no code of the product has ever seen. */
export function generatedServices(count: number): Json[] {
  const taxonomyId = idFrom('generated', 'taxonomy');
  return Array.from({ length: count }, (_, n) => {
    const id = (what: string) => idFrom('generated', what, String(n));
    const of = <One>(list: readonly One[], step = 1) => list[Math.floor(n / step) % list.length] as One;
    const kind = of(KINDS);
    const organizationId = idFrom('generated', 'organization', of(PARTS));
    const termId = idFrom('generated', 'term', kind);
    return {
      ...{ id: id('service'), organization_id: organizationId, name: `${kind} ${of(PARTS, 3)} ${n}`, status: 'active' },
      ...{ description: `${kind} for whoever lives near ${of(PARTS, 3)}.`, url: `https://generated.example/${n}` },
      ...{ email: `service${n}@generated.example`, last_modified: '2026-02-01T10:00:00.000Z' },
      ...(n % 3 === 0 && { fees: 'Free' }),
      ...(n % 4 === 0 && { minimum_age: 18, maximum_age: 25 + (n % 40) }),
      ...(n % 5 === 0 && { assured_date: '2026-01-15' }),
      organization: { id: organizationId, name: `${of(PARTS)} Together`, description: 'Neighbours who help.' },
      schedules: [
        { id: id('schedule'), freq: 'WEEKLY', interval: 1 + (n % 2), byday: of(DAYS), dtstart: '2026-01-05', opens_at: '10:00', closes_at: '12:00' },
        ...(n % 7 === 0 ? [{ id: id('monthly'), freq: 'MONTHLY', byday: '1TU', opens_at: '18:00', closes_at: '20:00' }] : []),
      ],
      service_at_locations: [
        {
          id: id('place'),
          location: {
            ...{ id: id('location'), location_type: n % 6 === 0 ? 'virtual' : 'physical', name: `Hall ${n}` },
            ...{ latitude: 51.4 + n / 1000, longitude: -0.1 },
            addresses: [
              { id: id('address'), address_1: `${n} High Street`, city: 'Harbour', state_province: 'Kent', postal_code: `ZZ${n % 9} 9AA`, country: 'GB', address_type: 'physical' },
            ],
            accessibility: [{ id: id('access'), description: 'Step-free.' }],
          },
        },
      ],
      ...(n % 2 === 0 && { languages: [{ id: id('language'), name: 'Polish', code: 'pl' }] }),
      cost_options: n % 3 === 1 ? [{ id: id('cost'), option: 'Each time', amount: n % 10 }] : undefined,
      contacts: [{ id: id('contact'), title: 'Organiser' }],
      attributes: [
        {
          ...{ id: id('attribute'), link_type: 'service' },
          taxonomy_term: { id: termId, name: kind, description: kind, taxonomy: 'Kinds', taxonomy_id: taxonomyId },
        },
      ],
    };
  }); // prettier-ignore
}

/** A feed of these services, in pages, as another alliance would run one. */
export async function serveFeed(services: readonly Json[]): Promise<{ readonly url: string; readonly server: Server }> {
  const listed = services.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([, value]) => !Array.isArray(value))),
  );
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://feed.example');
    const id = url.pathname.replace('/feed/services/', '');
    const page = Number(url.searchParams.get('page') ?? 1);
    const size = Number(url.searchParams.get('per_page') ?? 10);
    const pages = Math.ceil(services.length / size);
    const whole = services.find((one) => one['id'] === id);
    const contents = listed.slice((page - 1) * size, page * size);
    const body =
      url.pathname === '/feed/services'
        ? { total_items: services.length, total_pages: pages, page_number: page, last_page: page >= pages, contents }
        : whole;
    response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`, server };
}
