import { defineStream } from '@platform/decider/stream-definition';
import { consequence, idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';
import { EQUITY_DEFINITIONS, GROUPINGS } from '../../domain/figure/equity-definitions.rules';
import type { Groups } from '../../views/figures/equity-release.query';

const commissioner = someone('commissioner');
const QUARTER = '2025-Q4';
const NOT_ASKED: Groups = { ethnicity: 'not-asked', age: 'not-asked', gender: 'not-asked', language: 'not-asked', carer: 'not-asked' }; // prettier-ignore

type Event = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
const streamOf = (category: string) =>
  defineStream<null, Event>({
    ...{ category, initial: null, evolve: () => null, informationClass: category },
    personal: { IntroductionReceived: { name: '' }, HelpStarted: {} },
  });
const personOf = (i: number) => idFrom('person', String(i));

/** Of 40: 20 white British, 14 black, 3 who use British Sign Language, 6 who were not asked, and 2 of them would rather not say. */
const groups = new Map(
  Array.from({ length: 40 }, (_, i): [string, Groups] => {
    const ethnicity = i < 20 ? 'white-british' : i < 34 ? 'black' : 'not-asked';
    return [
      personOf(i),
      {
        ...{ ethnicity, age: i % 2 ? '18-25' : '40-64', carer: i < 2 ? 'prefer-not-to-say' : 'looks-after-nobody' },
        ...{ gender: i % 3 ? 'woman' : 'man', language: i < 3 ? 'british-sign-language' : 'english' },
      },
    ];
  }),
);

describe('publishing how people of groups fare', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  let asked: string[][];
  let isAway: boolean;
  beforeEach(async () => {
    [asked, isAway] = [[], false];
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    const askGroups = (people: readonly string[]) => {
      if (isAway) return Promise.reject(new Error('Identity does not answer.'));
      asked.push([...people]);
      return Promise.resolve(people.map((id) => groups.get(id) ?? NOT_ASKED));
    };
    app = await ContextApp.start([AssuranceModule.forRoot({ verify, askGroups })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
  });
  afterEach(() => app.stop());

  async function record(category: string, i: number, type: string, at: string, data: object): Promise<void> {
    const cause = { id: idFrom(category, String(i)), correlationId: idFrom(String(i)) };
    await app.platform.streams.decideAndAppend({
      stream: streamOf(category),
      id: idFrom(category, String(i)),
      decide: () => [{ type, data: { personId: personOf(i), ...data } }],
      context: consequence('test', cause, new Date(at), someone('service')),
    });
  }
  /** Forty introduced in October; of the first thirty half are helped after ten days, half after forty. */
  async function quarter(): Promise<void> {
    const introducedAt = '2025-10-06T10:00:00.000Z';
    for (let i = 0; i < 40; i += 1) {
      const introduction = { introductionId: idFrom(`i ${i}`), via: 'self', receivedAt: introducedAt, name: 'A Name' };
      await record('introduction', i, 'IntroductionReceived', introducedAt, introduction);
      if (i >= 30) continue;
      const startedOn = i % 2 ? '2025-10-16' : '2025-11-15';
      await record('spell', i, 'HelpStarted', `${startedOn}T12:00:00.000Z`, { startedOn, recordedBy: 'grace' });
    }
  }
  async function deadlines(): Promise<void> {
    for (let look = 0; look < 6; look += 1) {
      await assurance.runtime.checkDeadlines();
      await app.settled();
    }
  }
  async function published(): Promise<void> {
    await app.settled();
    expect((await app.post('/api/assurance/checkpoints', commissioner)).status).toBe(201);
    await app.settled();
    await deadlines();
  }
  type Shown = { shown?: number; withheld?: string };
  const equity = async () =>
    (await app.get('/api/assurance/figures/equity', commissioner)).body.published as {
      figureId: string;
      definitionId: string;
      period: string;
      tables: { name: string; cells: { at: (string | null)[]; people: Shown }[]; statistics: object[] }[];
    }[];
  const cellsOf = async (definitionId: string, grouping: string) => {
    const found = (await equity()).find((one) => one.definitionId === definitionId && one.period === QUARTER);
    const table = found?.tables.find(({ name }) => name === grouping);
    return Object.fromEntries((table?.cells ?? []).map(({ at, people }) => [at.join(' '), people]));
  };

  it('shows groups of many, withholds groups of few, and says of how many nothing is known', async () => {
    await quarter();
    await published();
    const ethnicity = await cellsOf('equity-introduced', 'ethnicity');
    expect(ethnicity).toMatchObject({ 'white-british': { shown: 20 }, black: { shown: 15 }, '': { shown: 40 } });
    expect(ethnicity).toMatchObject({ notKnown: { withheld: 'few' }, asian: { withheld: 'few' } });
    expect(await cellsOf('equity-introduced', 'language')).toMatchObject({ 'british-sign-language': { withheld: 'few' } }); // prettier-ignore
    expect(await cellsOf('equity-helped', 'age')).toMatchObject({ 'within 18-25': { shown: 15 }, 'over 40-64': { shown: 15 } }); // prettier-ignore
    expect(await cellsOf('equity-waiting', 'age')).toMatchObject({ ' ': { shown: 40 } });
    const text = JSON.stringify((await app.get('/api/assurance/figures/equity', commissioner)).body);
    for (let i = 0; i < 40; i += 1) expect(text).not.toContain(personOf(i));
    for (const { tables } of await equity())
      for (const { cells } of tables)
        for (const { people } of cells) if (people.shown) expect([people.shown % 5, people.shown > 5]).toEqual([0, true]); // prettier-ignore
  });

  it('keeps in no clear text who is counted as what, nor how many of few', async () => {
    await quarter();
    await published();
    const rows = await assurance.database.dataSource.query<{ row: string }[]>(`SELECT f::text AS row FROM published_figure f WHERE definition_id LIKE 'equity%'`); // prettier-ignore
    expect(rows).toHaveLength(EQUITY_DEFINITIONS.length);
    const page = await app.platform.store.readAll({ after: 0n, categories: ['figure'], limit: 1000 });
    const ofEquity = page.events.filter(({ stream }) => stream.includes('equity-'));
    expect(ofEquity.map(({ type }) => type).toSorted()).toEqual(['FigureMadeOf', 'FigureMadeOf', 'FigureMadeOf', 'FigurePublished', 'FigurePublished', 'FigurePublished']); // prettier-ignore
    const clear = JSON.stringify([rows, ofEquity.map(({ data }) => data)]);
    for (let i = 0; i < 40; i += 1) expect(clear).not.toContain(personOf(i));
    expect(clear).not.toContain('\\"counts\\"');
  });

  it('asks once, leaves what came out as it is, and can be counted again but for what people said', async () => {
    await quarter();
    await published();
    const before = await equity();
    expect(asked).toHaveLength(EQUITY_DEFINITIONS.length);
    expect(asked[0]).toHaveLength(40);
    groups.set(personOf(0), NOT_ASKED);
    await published();
    expect(await equity()).toEqual(before);
    expect(asked).toHaveLength(EQUITY_DEFINITIONS.length);
    for (const { figureId } of before) {
      const again = (await app.post(`/api/assurance/figures/${figureId}/recompute`, commissioner)).body;
      expect([figureId, again]).toEqual([figureId, expect.objectContaining({ equal: true, differences: [] })]);
      expect(again.says).toContain('as far as it can be counted again');
    }
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    await client.query(`UPDATE events.event SET data = replace(data, '2025-11-15', '2025-10-15') WHERE type = 'HelpStarted'`); // prettier-ignore
    await client.end();
    const changed = await app.post(`/api/assurance/figures/equity-helped.v1.${QUARTER}.r1/recompute`, commissioner);
    expect(changed.body).toMatchObject({ equal: false, says: expect.stringContaining('NOT the same') });
  });

  it('waits for identity, and holds up no other figure while it is away', async () => {
    isAway = true;
    await quarter();
    await published();
    expect(await equity()).toEqual([]);
    expect((await app.get('/api/assurance/figures', commissioner)).body.published).not.toEqual([]);
    isAway = false;
    await deadlines();
    expect(await equity()).toHaveLength(EQUITY_DEFINITIONS.length);
  });

  it('is read by commissioner and guardian alone, and who looked is kept', async () => {
    for (const role of ['service-manager', 'hub-coordinator', 'clinician', 'person', 'anyone'] as const)
      expect([401, 404]).toContain((await app.get('/api/assurance/figures/equity', someone(role))).status);
    const { body } = await app.get('/api/assurance/figures/equity', commissioner);
    expect(body.groupings.map(({ name }: { name: string }) => name)).toEqual(GROUPINGS.map(({ name }) => name));
    await app.settled();
    const looks = (await app.get('/api/assurance/figures/looks', someone('caldicott-guardian'))).body;
    expect(looks).toMatchObject([{ role: 'commissioner', what: 'equity' }]);
  });
});
