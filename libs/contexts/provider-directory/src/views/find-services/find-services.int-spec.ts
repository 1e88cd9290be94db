import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { aListing, someDetails } from '../../domain/service-listing/service-listing.fixtures';
import type { Listing, ListingDetails } from '../../domain/service-listing/service-listing.events';
import { ProviderDirectoryContext } from '../../provider-directory.context';
import { ProviderDirectoryModule } from '../../provider-directory.module';

const riverside = idFrom('agency', 'riverside');
const worker = someone('community-worker', { agencyId: riverside });
const DAY_MS = 24 * 60 * 60 * 1000;
const LISTINGS = '/api/provider-directory/listings';

interface Answer {
  readonly services: readonly { readonly serviceId: string; readonly name: string; readonly metres: number | null }[];
  readonly next: string | null;
  readonly takes: 'all' | 'some';
  readonly corrected: readonly object[];
  readonly unknownWords: readonly string[];
  readonly place: { readonly known: boolean; readonly within: number } | null;
}

/** Where a place is, so many kilometres to the north of the boathouse. */
const place = (postcode: string, north: number | null) => ({
  ...{ name: null, address: '1 High Street', city: 'London', county: null, postcode, accessibility: null },
  ...{
    latitude: north === null ? null : Number((51.5 + north / 111.195).toFixed(5)),
    longitude: north === null ? null : -0.1,
  },
});

describe('finding a service', () => {
  let directory: ContextApp;
  let position: string;
  let house = 0;

  const list = async (name: string, more: Partial<Listing> = {}, details?: Partial<ListingDetails>) => {
    const none = { ...{ minimumAge: null, languages: [], attendance: [], bankHolidays: null, costOptions: [] }, ...{ places: [], recurrences: [], areas: [], needs: [], alert: null } }; // prettier-ignore
    const listing = aListing({
      name,
      days: [],
      postcode: null,
      description: 'x',
      eligibility: 'x',
      fees: '£2',
      ...more,
    });
    const { status, body } = await directory.post(LISTINGS, worker, {
      ...listing,
      details: someDetails({ ...none, ...details }),
    });
    expect([status, body.fields]).toEqual([201, undefined]);
    position = body.position as string;
    return body.id as string;
  };
  const find = async (query: Record<string, string>) => {
    // Nobody is turned away for asking often, but where that is what is tried.
    directory.address = `10.0.1.${(house += 1) % 250}`;
    const asked = new URLSearchParams(query).toString();
    const { status, body } = await directory.get(`/api/provider-directory/find?${asked}`, ANYONE, { position });
    expect(status).toBe(200);
    return body as unknown as Answer;
  };
  const names = async (query: Record<string, string>) => (await find(query)).services.map(({ name }) => name);

  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    await list('Bereavement café', { description: 'Tea with others who lost somebody.' }, { needs: ['grief'] });
    await list(
      'Tuesday table',
      { description: 'Support in bereavement and loss, at home.' },
      { languages: ['Polish', 'English'] },
    );
    await list(
      'Debt clinic',
      { fees: null, days: [{ day: 'MO', opensAt: '09:00', closesAt: '17:00' }] },
      { needs: ['money'] },
    );
    await list('Young gardeners', { description: 'Gardening for young people.' }, { minimumAge: 11, maximumAge: 17 });
    await list('Night line', { days: [{ day: 'SU', opensAt: '22:00', closesAt: '02:00' }] }, { attendance: ['phone'] });
    await list('Near choir', {}, { places: [{ ...place('ZZ1 1AA', 1), accessibility: 'A ramp.' }] });
    await list('Far choir', {}, { places: [place('ZZ2 1AA', 12)] });
    await list('Farther choir', {}, { places: [place('ZZ3 1AA', 40)] });
    await list('Choir next to the near one', { postcode: 'ZZ1 1AB' });
  });
  afterAll(() => directory.stop());

  it('puts what has the words in its name before what has them elsewhere, in any form of theirs', async () => {
    expect(await names({ words: 'Bereavement' })).toEqual(['Bereavement café', 'Tuesday table']);
    expect(await names({ words: 'gardens' })).toEqual(['Young gardeners']);
    expect(await names({ words: 'cafe' })).toEqual(['Bereavement café']);
    expect(await names({ words: 'debt cli' })).toEqual(['Debt clinic']);
    expect(await names({ words: 'money' })).toEqual(['Debt clinic']);
  });

  it('understands words that are misspelt, and says how it took them', async () => {
    expect(await find({ words: 'bereevment suport' })).toMatchObject({
      services: [{ name: 'Tuesday table' }],
      corrected: [
        { from: 'bereevment', to: 'bereavement' },
        { from: 'suport', to: 'support' },
      ],
      takes: 'all',
    });
  });

  it('finds what has some of the words when nothing has all, and says which nobody knows', async () => {
    expect(await find({ words: 'gardening xylophones' })).toMatchObject({
      ...{ services: [{ name: 'Young gardeners' }], takes: 'some', unknownWords: ['xylophones'] },
    });
    expect(await find({ words: 'xylophones' })).toMatchObject({ services: [], next: null, takes: 'all' });
    expect((await names({ words: 'the' })).length).toBeGreaterThan(5);
    expect(await find({ words: '%' })).toMatchObject({ services: [], unknownWords: ['%'] });
  });

  it('keeps to what was chosen', async () => {
    expect(await names({ need: 'grief' })).toEqual(['Bereavement café']);
    expect(await names({ language: 'polish' })).toEqual(['Tuesday table']);
    expect(await names({ free: 'true' })).toEqual(['Debt clinic']);
    expect(await names({ remote: 'true' })).toEqual(['Night line']);
    expect(await names({ access: 'true' })).toEqual(['Near choir']);
    expect(await names({ words: 'gardening', age: '17' })).toEqual(['Young gardeners']);
    expect(await names({ words: 'gardening', age: '18' })).toEqual([]);
    expect(await names({ organisation: idFrom('agency', 'other') })).toEqual([]);
    expect((await names({ organisation: riverside, language: 'english' })).length).toBe(9);
  });

  it('keeps to those that said lately that there is room, when that is asked', async () => {
    const [choir = '', clinic = ''] = (
      await Promise.all(['Near choir', 'Debt clinic'].map((words) => find({ words })))
    ).map(({ services }) => services[0]?.serviceId);
    const declare = async (serviceId: string, available: number) => {
      const { body } = await directory.post(`${LISTINGS}/${serviceId}/capacity`, worker, { available });
      position = body.position as string;
    };
    await declare(choir, 3);
    await declare(clinic, 0);
    expect(await find({ room: 'true' })).toMatchObject({ services: [{ name: 'Near choir', room: { available: 3 } }] });
    await declare(choir, 0);
    expect(await names({ room: 'true' })).toEqual([]);
  });

  it('says how far each is, the nearest first; of a postcode alone as far as its neighbours are', async () => {
    const { services, place: at } = await find({
      words: 'choir',
      latitude: '51.5',
      longitude: '-0.1',
      within: '15000',
    });
    expect(services.map(({ name, metres }) => [name, metres])).toEqual([
      ['Choir next to the near one', 1000],
      ['Near choir', 1000],
      ['Far choir', 12_000],
    ]);
    expect(at).toEqual({ known: true, within: 15_000 });
    expect(await names({ words: 'choir', near: 'ZZ2', within: '1000' })).toEqual(['Far choir']);
    expect(await names({ near: 'zz21zz', within: '1000' })).toEqual(['Far choir', 'Night line']);
  });

  it('says that it does not know where a postcode is, and finds without a distance', async () => {
    const { services, place: at } = await find({ words: 'choir', near: 'QQ9 9QQ' });
    expect(at).toMatchObject({ known: false });
    expect(services.length).toBe(4);
    expect(services.every(({ metres }) => metres === null)).toBe(true);
  });

  it('knows what is open now, on a day, and at a time, on the clocks of here', async () => {
    // The clock stands on Monday, 2 March 2026, at nine.
    expect(await names({ open: 'now' })).toEqual(['Debt clinic']);
    expect(await names({ open: '2026-03-02', at: '01:59' })).toEqual(['Night line']);
    expect(await names({ open: '2026-03-02', at: '17:00' })).toEqual([]);
    expect(await names({ open: '2026-03-01' })).toEqual(['Night line']);
    expect(await names({ open: '2026-04-06', at: '10:00' })).toEqual([]);
    await list(
      'Holiday clinic',
      { days: [{ day: 'MO', opensAt: '09:00', closesAt: '17:00' }] },
      { bankHolidays: 'open' },
    );
    expect(await names({ open: '2026-04-06', at: '10:00' })).toEqual(['Holiday clinic']);
  });

  it('is read page by page, each service once, whatever is listed meanwhile', async () => {
    for (let n = 0; n < 45; n += 1)
      await list(`Pottery ${String(n).padStart(2, '0')}`, {}, { places: [place('ZZ8 1AA', n)] });
    for (const query of [
      { words: 'pottery' },
      { words: 'pottery', latitude: '51.5', longitude: '-0.1', within: '200000' },
      {},
    ]) {
      const seen: string[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Answer = await find({ ...(query as Record<string, string>), ...(next && { after: next }) });
        expect(page.services.length).toBeLessThanOrEqual(20);
        seen.push(...page.services.map(({ serviceId }) => serviceId));
        next = page.next;
        if (seen.length === 20) await list('Pottery meanwhile', { description: 'pottery pottery' });
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBeGreaterThanOrEqual(45);
    }
  });

  it('knows no word and no number of what nobody may see', async () => {
    const id = await list('Zumba with Zbigniew', {}, { languages: ['Zazaki'] });
    expect(await names({ words: 'zumba' })).toEqual(['Zumba with Zbigniew']);
    await directory.post(`${LISTINGS}/${id}/revise`, worker, { ...aListing({ name: 'Zumba with Zbigniew' }), details: { temporarilyClosed: true } }, { 'if-match': '"0"' }); // prettier-ignore
    await directory.settled();
    expect(await find({ words: 'zumba' })).toMatchObject({ services: [], unknownWords: ['zumba'] });
    expect(await find({ words: 'zbignew' })).toMatchObject({ services: [], corrected: [] });
    expect(await names({ language: 'zazaki' })).toEqual([]);
    const noted = await list('Quiet room', { capacityNote: 'Ring Wilhelmina.' }, { askContact: 'Wilhelmina' });
    expect(await find({ words: 'wilhelmina' })).toMatchObject({ services: [], unknownWords: ['wilhelmina'] });
    expect((await directory.get(`${LISTINGS}/${noted}`, ANYONE)).status).toBe(200);
  });

  it('puts what nobody looked at lately later, and what nobody looked at for half a year nowhere', async () => {
    await list('Old lantern walk');
    directory.clock.advance(92 * DAY_MS);
    await list('Evening lantern walk');
    expect(await names({ words: 'lantern walk' })).toEqual(['Evening lantern walk', 'Old lantern walk']);
    directory.clock.advance(91 * DAY_MS);
    await directory.app.get(ProviderDirectoryContext, { strict: false }).runtime.checkDeadlines();
    await directory.settled();
    expect(await names({ words: 'lantern walk' })).toEqual(['Evening lantern walk']);
    directory.clock.advance(-183 * DAY_MS);
  });

  it('names what is asked in a wrong way', async () => {
    const wrong = async (query: string) => {
      const { status, body } = await directory.get(`/api/provider-directory/find?${query}`, ANYONE);
      return [status, ...(body.fields as { field: string }[]).map(({ field }) => field)];
    };
    expect(await wrong('near=nowhere&age=-1&need=gold&open=soon&rating=5')).toEqual([
      400,
      'rating',
      'need',
      'near',
      'age',
      'open',
    ]);
    expect(await wrong('latitude=51')).toEqual([400, 'longitude']);
    expect(await wrong('at=10:00')).toEqual([400, 'open']);
    expect(await wrong('after=WzFd')).toEqual([400, 'after']);
    expect(await wrong('after=%00')).toEqual([400, 'after']);
  });

  it('is asked without an account only so often from one address', async () => {
    directory.address = '10.0.0.7';
    const statuses: number[] = [];
    for (let time = 0; time < 121; time += 1)
      statuses.push((await directory.get('/api/provider-directory/find?within=far', ANYONE)).status);
    expect([new Set(statuses.slice(0, 120)), statuses[120]]).toEqual([new Set([400]), 429]);
    directory.address = '10.0.0.8';
    expect((await directory.get('/api/provider-directory/find?words=sleep', ANYONE)).status).toBe(200);
  });
});
