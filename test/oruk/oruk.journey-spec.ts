import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import {
  ImportFeed,
  importFeed,
  ProviderDirectoryContext,
  ProviderDirectoryModule,
  publishedServices,
} from '@contexts/provider-directory';
import type { FeedReader } from '@contexts/provider-directory';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp } from '@platform/testing/context-app';
import { ApiFeed } from '../../apps/living-well/src/directory/read-api';
import { readLocal } from '../../apps/living-well/src/directory/read-file';
import { writeFeed } from '../../apps/living-well/src/directory/write-feed';
import { problemsOf } from './check-feed.mjs';
import { generatedServices, serveFeed } from './generated-feed';

const SERVICES = 120;
const WHOLE = { services: 'service', service_at_locations: 'service_at_location', organizations: 'organization', taxonomies: 'taxonomy', taxonomy_terms: 'taxonomy_term' }; // prettier-ignore

describe('a directory that comes from elsewhere and goes elsewhere', () => {
  const services = generatedServices(SERVICES);
  let directory: ContextApp;
  let folder: string;
  let readings = 0;
  beforeAll(async () => {
    directory = await ContextApp.start([ProviderDirectoryModule.forRoot()], [ProviderDirectoryContext]);
    await directory.listen();
    folder = await mkdtemp(join(tmpdir(), 'living-well-oruk-'));
  });
  afterAll(async () => {
    await directory.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function take(name: string, reader: FeedReader) {
    readings += 1;
    const { streams, clock } = directory.platform;
    const asked = new ImportFeed(name, 100, reader, idFrom('reading', String(readings)), clock.now());
    const report = await importFeed(streams, asked);
    await directory.settled();
    return report;
  }
  const asked = async (path: string) => (await directory.get(path, ANYONE)).body as { total_items: number };
  const exported = async () => {
    const { store, codec, clock } = directory.platform;
    const written = await writeFeed(folder, await publishedServices(store, codec, clock.now()));
    const files = Object.keys(WHOLE).map(async (name) => {
      const { contents } = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as { contents: object[] };
      return [name as keyof typeof WHOLE, contents] as const;
    });
    return { written, files: await Promise.all(files) };
  };

  it('takes a feed of services that it has never seen, page by page, and nothing when it is read again', async () => {
    const { url, server } = await serveFeed(services);
    const report = await take(url, new ApiFeed(url, { allowPrivate: true }));
    expect(report).toMatchObject({ isWhole: true, problems: [], counts: { read: SERVICES, appeared: SERVICES } });
    const head = await directory.platform.store.head();
    expect((await take(url, new ApiFeed(`${url}/services/`, { allowPrivate: true }))).counts).toMatchObject({
      unchanged: SERVICES,
    });
    expect(await directory.platform.store.head()).toBe(head);
    server.close();
    server.closeAllConnections();
  }, 120_000);

  it('finds them by every word and parameter', async () => {
    const count = (fits: (n: number) => boolean) => services.filter((_, n) => fits(n)).length;
    expect((await asked('/oruk/services')).total_items).toBe(SERVICES);
    expect((await asked('/oruk/services?search=debt+clinic')).total_items).toBe(count((n) => n % 8 === 2));
    expect((await asked('/oruk/services?minimum_age=18')).total_items).toBe(count((n) => n % 4 === 0));
    expect((await asked('/oruk/services?day=WE&start_time=10:00')).total_items).toBe(count((n) => n % 7 === 2));
    const term = idFrom('generated', 'term', 'Choir');
    expect((await asked(`/oruk/services?taxonomy_term_id=${term}`)).total_items).toBe(count((n) => n % 8 === 0));
    expect(
      ((await directory.get('/api/provider-directory/listings?search=allotment', ANYONE)).body as object[]).length,
    ).toBe(15);
  });

  it('gives them away as valid files, from which another directory has the same', async () => {
    const { written, files } = await exported();
    expect(written).toEqual({
      services: SERVICES,
      service_at_locations: SERVICES,
      organizations: 5,
      taxonomies: 0,
      taxonomy_terms: 8,
    });
    for (const [name, contents] of files)
      for (const one of contents) expect([name, problemsOf(WHOLE[name], one)]).toEqual([name, []]);
    const again = await take('The file', await readLocal(join(folder, 'services.json')));
    expect(again).toMatchObject({ problems: [], counts: { read: SERVICES, appeared: SERVICES, conflicts: 0 } });
  }, 120_000);

  it('holds, asked at every endpoint of the profile by npm run test:oruk', async () => {
    const url = `${(await directory.app.getUrl()).replace('[::1]', 'localhost')}/oruk`;
    const run = await promisify(execFile)(process.execPath, [
      resolve(__dirname, 'run.mjs'),
      '--url',
      url,
      '--most',
      '60',
    ]);
    expect(run.stdout).toContain('checks hold.');
    expect(run.stdout).toContain('GET /service_at_locations: 100 against service_at_location_list.json');
  }, 120_000);

  it('takes the examples of the standard, as JSON and as CSV, and says what is wrong with them', async () => {
    const examples = (name: string) => readLocal(resolve(__dirname, 'examples', name));
    const json = await take('Examples', await examples('service_full.json'));
    expect(json).toMatchObject({ counts: { read: 1, appeared: 1, problems: 1 } });
    // Of the example, no place on Earth.
    expect(json.problems).toMatchObject([
      { row: 1, field: 'service_at_locations[0].location.latitude', isLost: false },
    ]);
    const csv = await take('CSV of examples', await examples('csv'));
    expect(csv.counts).toMatchObject({ read: 1, appeared: 1, conflicts: 0 });
    expect(csv.problems).toMatchObject([{ of: 'locations.csv', row: 2, field: 'latitude', isLost: false }]);
  });
});
