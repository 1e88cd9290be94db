import { defineStream } from '@platform/decider/stream-definition';
import { consequence, idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';

const commissioner = someone('commissioner');
const QUARTER = '2025-Q4';
const SERVICE = idFrom('service', 'debt help');

type Event = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
const streamOf = (category: string) =>
  defineStream<null, Event>({
    ...{ category, initial: null, evolve: () => null, informationClass: category },
    personal: {
      ...{ AskMade: { need: '' }, AskWithdrawn: { reason: '' }, AskLapsed: {}, ServiceListed: {} },
      ...{ NothingFound: {}, NothingFoundTakenBack: {} },
    },
  });
const personOf = (i: number) => idFrom('person', String(i));

describe('publishing what was needed and not to be had', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
  });
  afterEach(() => app.stop());

  async function record(category: string, id: string, type: string, day: string, data: object): Promise<void> {
    const at = `${day}T10:00:00.000Z`;
    const cause = { id: idFrom(category, id, type, day), correlationId: idFrom(id) };
    await app.platform.streams.decideAndAppend({
      stream: streamOf(category),
      id: idFrom(category, id),
      decide: () => [{ type, data: { ...data } }],
      context: consequence('test', cause, new Date(at), someone('service')),
    });
  }

  /** For 20 people nothing is found for grief, for 3 for a home, for 2 by mistake; of 22 asks about money 12 lapse and 10 are given up. */
  async function quarter(): Promise<void> {
    const said = { saidBy: idFrom('worker'), saidOn: '2025-10-06' };
    for (let i = 0; i < 25; i += 1) {
      const about = { personId: personOf(i), need: i < 20 || i >= 23 ? 'grief' : 'home' };
      await record('nothingFound', String(i), 'NothingFound', said.saidOn, { ...about, ...said });
      if (i < 23) continue;
      const takenBack = { ...about, takenBackBy: said.saidBy, takenBackOn: '2025-10-07' };
      await record('nothingFound', String(i), 'NothingFoundTakenBack', '2025-10-07', takenBack);
    }
    const listing = { serviceId: SERVICE, agencyId: idFrom('agency'), listing: { details: { needs: ['money'] } } };
    await record('serviceListing', 'debt help', 'ServiceListed', '2025-10-01', { ...listing, listedAt: '2025-10-01T09:00:00.000Z' }); // prettier-ignore
    for (let i = 100; i < 122; i += 1) {
      const ask = { personId: personOf(i), askId: idFrom('ask', String(i)) };
      const times = { askedAt: '2025-11-03T10:00:00.000Z', answerDueAt: '2025-11-05T10:00:00.000Z' };
      const made = { ...ask, ...times, serviceId: SERVICE, agencyId: idFrom('agency'), need: 'Letters of a bailiff.' };
      await record('ask', String(i), 'AskMade', '2025-11-03', made);
      const ended = i < 112 ? 'AskLapsed' : 'AskWithdrawn';
      const day = i < 112 ? '2025-11-19' : '2025-11-10';
      const end = i < 112 ? { lapsedAt: `${day}T10:00:00.000Z` } : { withdrawnAt: `${day}T10:00:00.000Z`, reason: 'No answer.' }; // prettier-ignore
      await record('ask', String(i), ended, day, { ...ask, ...end });
    }
  }
  async function published(): Promise<void> {
    await app.settled();
    expect((await app.post('/api/assurance/checkpoints', commissioner)).status).toBe(201);
    for (let look = 0; look < 6; look += 1) {
      await app.settled();
      await assurance.runtime.checkDeadlines();
    }
    await app.settled();
  }
  const figures = async (as = commissioner) =>
    (await app.get('/api/assurance/figures?group=unmet', as)).body as {
      definitions: { id: string }[];
      published: {
        figureId: string;
        definitionId: string;
        period: string;
        table: { cells: { at: (string | null)[]; people: object }[] } | null;
      }[];
    };
  const peopleOf = async (definition: string) => {
    const { published: all } = await figures();
    const found = all.find(({ definitionId, period }) => definitionId === definition && period === QUARTER);
    return Object.fromEntries((found?.table?.cells ?? []).map(({ at, people }) => [at.join(' '), people]));
  };

  it('shows for what nothing was found and what was never answered, withholds few, and names nobody', async () => {
    await quarter();
    await published();
    expect(await peopleOf('unmet-nothing-found')).toMatchObject({
      ...{ grief: { shown: 20 }, home: { withheld: 'few' }, '': { shown: 25 } },
    });
    expect(await peopleOf('unmet-unanswered')).toMatchObject({ money: { shown: 20 }, '': { shown: 20 } });
    expect(await peopleOf('unmet-reasons')).toMatchObject({ lapsed: { shown: 10 } });
    const text = JSON.stringify(await figures());
    for (let i = 0; i < 122; i += 1) expect(text).not.toContain(personOf(i));
    expect(text).not.toMatch(/bailiff|No answer\./);
  });

  it('says the same when it is counted again from the log', async () => {
    await quarter();
    await published();
    const own = (await figures()).published.filter(({ period }) => period === QUARTER);
    expect(own).toHaveLength(4);
    for (const { figureId } of own) {
      const again = await app.post(`/api/assurance/figures/${figureId}/recompute`, commissioner);
      expect([figureId, again.body]).toEqual([figureId, expect.objectContaining({ equal: true, differences: [] })]);
    }
  });

  it('shows none of it to a service manager, who knows exactly what part of it their own agency is', async () => {
    await quarter();
    await published();
    const manager = someone('service-manager', { agencyId: idFrom('agency') });
    expect(await figures(manager)).toEqual({ definitions: [], published: [] });
    const id = `unmet-nothing-found.v1.${QUARTER}.r1`;
    expect((await app.post(`/api/assurance/figures/${id}/recompute`, manager)).status).toBe(404);
  });
});
