import { defineStream } from '@platform/decider/stream-definition';
import { consequence, idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';
import { FLOW_DEFINITIONS } from '../../domain/figure/flow-definitions.rules';

const commissioner = someone('commissioner');
const guardian = someone('caldicott-guardian');
const riverside = idFrom('riverside');
const MONTH = '2026-01';

type Event = { readonly type: string; readonly data: Readonly<Record<string, unknown>> };
const streamOf = (category: string) =>
  defineStream<null, Event>({
    ...{ category, initial: null, evolve: () => null, informationClass: category },
    personal: {
      ...{ IntroductionReceived: { name: '' }, HelpStarted: {}, AskMade: { need: '' }, AskAccepted: {} },
      ...{ DeathRecorded: { saidBy: '' } },
    },
  });

describe('publishing figures', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
  });
  afterEach(() => app.stop());

  /** As another context would record it, then. */
  async function record(category: string, id: string, type: string, at: string, data: object): Promise<void> {
    const cause = { id: idFrom(id, type, at), correlationId: idFrom(id) };
    await app.platform.streams.decideAndAppend({
      stream: streamOf(category),
      id: idFrom(category, id),
      decide: () => [{ type, data: { ...data } }],
      context: consequence('test', cause, new Date(at), someone('service')),
    });
  }
  const person = (name: string) => ({ personId: idFrom('person', name) });
  async function introduced(name: string, receivedAt: string, via = 'self', recordedAt = receivedAt): Promise<void> {
    const data = { ...person(name), introductionId: idFrom(name), via, receivedAt, name: 'A Name' };
    await record('introduction', name, 'IntroductionReceived', recordedAt, data);
  }
  const helped = (name: string, startedOn: string, recordedAt = `${startedOn}T12:00:00.000Z`) =>
    record('spell', name, 'HelpStarted', recordedAt, { ...person(name), startedOn, recordedBy: 'grace' });

  /** 33 of whom 21 are helped after ten days, 3 by telephone. */
  async function january(): Promise<void> {
    const each = (count: number, what: (i: number) => Promise<void>) => Promise.all(Array.from({ length: count }, (_, i) => what(i))); // prettier-ignore
    await each(30, (i) => introduced(`self ${i}`, '2026-01-05T10:00:00.000Z'));
    await each(3, (i) => introduced(`phone ${i}`, '2026-01-06T10:00:00.000Z', 'phone'));
    await each(21, (i) => helped(`self ${i}`, '2026-01-15'));
    await each(12, async (i) => {
      const ask = { ...person(`self ${i}`), askId: idFrom(`ask ${i}`), agencyId: riverside, need: 'words', askedAt: '2026-01-16T10:00:00.000Z', answerDueAt: '2026-01-20T10:00:00.000Z' }; // prettier-ignore
      await record('ask', `self ${i}`, 'AskMade', '2026-01-16T10:00:00.000Z', ask);
      await record('ask', `self ${i}`, 'AskAccepted', '2026-01-17T10:00:00.000Z', { ...ask, acceptedAt: '2026-01-17T10:00:00.000Z' }); // prettier-ignore
    });
  }
  async function published(): Promise<void> {
    await app.settled();
    expect((await app.post('/api/assurance/checkpoints', commissioner)).status).toBe(201);
    await app.settled();
    for (let look = 0; look < 2; look += 1) {
      await assurance.runtime.checkDeadlines();
      await app.settled();
    }
  }
  const figures = async (query = '', as = commissioner) =>
    (await app.get(`/api/assurance/figures${query}`, as)).body.published as {
      figureId: string;
      definitionId: string;
      period: string;
      size: number;
      why: string | null;
      table: { cells: { at: (string | null)[]; people: object }[]; statistics: object[] } | null;
    }[];
  const peopleOf = async (definition: string, period = MONTH) => {
    const found = (await figures()).find((one) => one.definitionId === definition && one.period === period);
    return Object.fromEntries((found?.table?.cells ?? []).map(({ at, people }) => [at.join(' '), people]));
  };

  it('counts a month once it is over and signed, and shows nothing that has not been protected', async () => {
    await january();
    await published();
    expect(await peopleOf('introductions')).toMatchObject({ phone: { withheld: 'few' } });
    expect(await peopleOf('first-help')).toEqual({ within: { shown: 20 }, over: { shown: 0 }, '': { shown: 20 } });
    expect(await peopleOf('still-waiting')).toMatchObject({ there: { shown: 20 }, within: { shown: 10 } });
    expect(await peopleOf('missing-care-plan')).toMatchObject({ there: { shown: 0 }, within: { shown: 35 } });
    const [help] = (await figures()).filter(({ definitionId }) => definitionId === 'first-help');
    expect(help?.table?.statistics).toContainEqual(expect.objectContaining({ name: 'median', value: { shown: 10 } }));
    expect(help?.table?.statistics).toContainEqual(expect.objectContaining({ name: 'nineOfTen', value: { withheld: 'few' } })); // prettier-ignore
    const text = JSON.stringify(await figures());
    for (const name of ['self 1', 'phone 0']) expect(text).not.toContain(idFrom('person', name));
    expect(text).not.toContain('cohort');
  });

  it('shows nothing from which, beside another figure, it could be told that one has died', async () => {
    await january();
    await record('introduction', 'phone 0', 'DeathRecorded', '2026-01-20T10:00:00.000Z', { ...person('phone 0'), recordedAt: '2026-01-20T10:00:00.000Z' }); // prettier-ignore
    await published();
    expect(await peopleOf('introductions')).toMatchObject({ '': { shown: 35 } });
    const [waiting] = (await figures()).filter(({ definitionId }) => definitionId === 'still-waiting');
    expect(waiting).toMatchObject({ table: null, why: expect.stringContaining('beside a figure that is out already') });
  });

  it('leaves a published month as it is, whatever is recorded later, and says the same when it is counted again', async () => {
    await january();
    await published();
    const before = (await figures()).filter(({ period }) => period === MONTH);
    expect(before).toHaveLength(FLOW_DEFINITIONS.filter(({ period }) => period === 'month').length);
    for (let i = 0; i < 10; i += 1) await introduced(`late ${i}`, '2026-01-07T10:00:00.000Z', 'paper', '2026-03-02T09:00:00.000Z'); // prettier-ignore
    await published();
    expect((await figures()).filter(({ period }) => period === MONTH)).toEqual(before);
    const all = await figures('?periods=36');
    expect(new Set(all.map(({ period }) => period))).toEqual(new Set([MONTH]));
    for (const { figureId, size } of all) {
      const again = await app.post(`/api/assurance/figures/${figureId}/recompute`, commissioner);
      expect([figureId, again.body]).toEqual([figureId, expect.objectContaining({ equal: true, differences: [], entries: size })]); // prettier-ignore
    }
  });

  it('finds a fact that was changed under a published figure, and names what differs without a number', async () => {
    await january();
    await published();
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    await client.query(`UPDATE events.event SET data = replace(data, '2026-01-15', '2025-12-15') WHERE type = 'HelpStarted'`); // prettier-ignore
    await client.end();
    const recompute = async (id: string) =>
      (await app.post(`/api/assurance/figures/${id}.v1.${MONTH}.r1/recompute`, guardian)).body;
    const help = await recompute('first-help');
    expect(help).toMatchObject({ equal: false, says: expect.stringContaining('NOT the same') });
    expect(help.differences).toHaveLength(2);
    expect(await recompute('introductions')).toMatchObject({ equal: true });
  });

  it('finds that the pages show something else than what was published', async () => {
    await january();
    await published();
    const client = new Client({ connectionString: app.platform.options.databaseUrl });
    await client.connect();
    await client.query(`UPDATE assurance.published_figure SET released = replace(released::text, '"shown": 35', '"shown": 95')::jsonb`); // prettier-ignore
    await client.end();
    const again = await app.post(`/api/assurance/figures/introductions.v1.${MONTH}.r1/recompute`, commissioner);
    expect(again.body).toMatchObject({ equal: false, differences: [expect.stringContaining('pages show')] });
  });

  it('shows a service manager their own agency alone, and the guardian who looked', async () => {
    await january();
    await published();
    const shownTo = (agencyId: string) =>
      figures('', someone('service-manager', { agencyId, memberId: idFrom('manager of', agencyId) }));
    const own = await shownTo(riverside);
    expect(own.map(({ definitionId }) => definitionId).toSorted()).toEqual(['asks-answered', 'asks-made', 'hand-overs']); // prettier-ignore
    expect(own.find(({ definitionId }) => definitionId === 'asks-answered')?.table?.cells).toContainEqual(
      expect.objectContaining({ at: ['accepted'], people: { shown: 10 } }),
    );
    const another = await shownTo(idFrom('harbour'));
    expect(another.map(({ table }) => table)).toEqual([null, null, null]);
    const ofAll = `/api/assurance/figures/introductions.v1.${MONTH}.r1/recompute`;
    expect((await app.post(ofAll, someone('service-manager', { agencyId: riverside }))).status).toBe(404);
    expect((await app.get('/api/assurance/figures', someone('hub-coordinator'))).status).toBe(404);
    await figures('?group=waits');
    await app.settled();
    const looks = (await app.get('/api/assurance/figures/looks', guardian)).body as { role: string; what: string }[];
    expect(looks.map(({ role, what }) => `${role} ${what}`).toSorted()).toEqual(['commissioner waits', 'service-manager all', 'service-manager all']); // prettier-ignore
    expect((await app.get('/api/assurance/figures/looks', commissioner)).status).toBe(404);
  });

  it('waits until what was recorded of a month is signed', async () => {
    await january();
    await app.settled();
    await assurance.runtime.checkDeadlines();
    await app.settled();
    expect(await figures()).toEqual([]);
  });
});
