import { randomUUID } from 'node:crypto';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { brightDays, roughWeeks, steadyGround } from '../../domain/measure/pack.fixtures';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';
import { ImportMeasurePack } from '../import-measure-pack/import-measure-pack.command';
import { importPack } from '../import-measure-pack/import-measure-pack.handler';

const riverside = idFrom('agency', 'riverside');
const harbour = idFrom('agency', 'harbour');
const worker = someone('community-worker', { agencyId: riverside, memberId: idFrom('worker') });
const elsewhere = someone('clinician', { agencyId: harbour, memberId: idFrom('elsewhere') });
const administrator = someone('agency-administrator', { agencyId: riverside });
const personId = idFrom('person', 'sam');
const sam = someone('person', { personId, memberId: personId });

describe('measures of packs', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
    outcomes.clock.set('2026-04-10T09:00:00.000Z');
    for (const pack of [roughWeeks, brightDays]) await bring(pack);
    await outcomes.onTeam(personId, worker);
    await outcomes.onTeam(personId, elsewhere);
    await outcomes.settled();
  });
  afterAll(() => outcomes.stop());

  const bring = (pack: object, line: number | null = null) =>
    importPack(outcomes.platform.streams, new ImportMeasurePack(pack, line, randomUUID(), outcomes.clock.now()));
  const named = async (as: typeof worker, code: string) => {
    const { body } = await outcomes.get('/api/outcomes/measures', as);
    return (body as { code: string; items: object[]; locked: boolean }[]).find((one) => one.code === code);
  };
  const answer = (by: typeof worker, measure: string, answers: unknown[], completedOn = '2026-04-10') =>
    outcomes.post(`/api/outcomes/people/${personId}/measures`, by, { measure, answers, completedOn });
  const licence = (by: typeof worker, measure: string, validUntil: string) =>
    outcomes.post(`/api/outcomes/measures/${measure}/licence`, by, { reference: 'RW-118', validUntil });

  it('are locked, with no word of theirs shown, until a licence is recorded, and again when it has ended', async () => {
    const locked = { locked: true, items: [], recall: '', copyright: roughWeeks.copyright };
    for (const as of [worker, sam, administrator, ANYONE]) expect(await named(as, 'rough-weeks')).toMatchObject(locked);
    expect(await answer(worker, 'rough-weeks', [1, 1, 0, 1])).toMatchObject({
      status: 409,
      body: { code: 'measure-locked' },
    });

    expect((await licence(administrator, 'rough-weeks', '2026-05-01')).status).toBe(201);
    for (const as of [worker, sam]) expect((await named(as, 'rough-weeks'))?.items).toHaveLength(4);
    for (const as of [elsewhere, ANYONE]) expect(await named(as, 'rough-weeks')).toMatchObject(locked);
    expect(await answer(worker, 'rough-weeks', [1, 3, 2, 3])).toMatchObject({
      status: 201,
      body: { score: 5, band: null, safetyPrompt: true },
    });
    expect((await answer(elsewhere, 'rough-weeks', [1, 3, 0, 3])).body).toMatchObject({ code: 'measure-locked' });

    outcomes.clock.set('2026-05-02T09:00:00.000Z');
    for (const as of [worker, sam]) expect(await named(as, 'rough-weeks')).toMatchObject(locked);
    expect((await answer(sam, 'rough-weeks', [1, 3, 2, 3])).body).toMatchObject({ code: 'measure-locked' });
    outcomes.clock.set('2026-04-10T09:00:00.000Z');
  });

  it('keep what was answered, with whose it is, and parts of a point', async () => {
    await licence(administrator, 'bright-days', '2026-12-31');
    await answer(worker, 'bright-days', [2, 1, 1], '2026-03-01');
    await answer(sam, 'bright-days', [3, 3, 3]);
    await outcomes.settled();
    const { body } = await outcomes.get(`/api/outcomes/people/${personId}/progress`, elsewhere);
    const told = (body as { measures: { code: string }[] }).measures.find(({ code }) => code === 'bright-days');
    expect(told).toMatchObject({
      copyright: brightDays.copyright,
      points: [{ score: 4.25 }, { score: 9, band: 'many' }],
      paired: { change: 4.75, meaning: 'higher-beyond-chance' },
    });
  });

  it('have their licence recorded by the administrator of the agency alone, who sees what is held', async () => {
    for (const as of [worker, sam, someone('alliance-administrator')])
      expect((await licence(as, 'rough-weeks', '2027-05-01')).status).toBe(404);
    expect((await licence(administrator, 'rough-weeks', '2026-04-09')).body).toMatchObject({
      code: 'licence-has-ended',
    });
    expect((await licence(administrator, 'phq-9', '2027-05-01')).body).toMatchObject({
      code: 'measure-needs-no-licence',
    });
    expect((await licence(administrator, 'nothing', '2027-05-01')).body).toMatchObject({ code: 'measure-not-known' });
    const { body } = await outcomes.get('/api/outcomes/measure-licences', administrator);
    expect(body).toMatchObject([
      { code: 'bright-days', recorded: { validUntil: '2026-12-31' } },
      {
        code: 'rough-weeks',
        licence: roughWeeks.licence,
        recorded: {
          reference: 'RW-118',
          validUntil: '2026-05-01',
          hasEnded: false,
          recordedBy: administrator.memberId,
        },
      },
    ]);
    const other = await outcomes.get('/api/outcomes/measure-licences', { ...administrator, agencyId: harbour });
    expect(other.body).toMatchObject([{ recorded: null }, { recorded: null }]);
  });

  it('are brought again without harm, and never changed under the same version', async () => {
    expect(await bring(roughWeeks)).toMatchObject({ isNew: false });
    expect(await bring({ ...roughWeeks, safetyItem: null })).toMatchObject({ problems: [{ field: 'version' }] });
    expect(await bring(steadyGround, 3)).toMatchObject({ code: 'steady-ground', isNew: true });
    await outcomes.settled();
    expect(await named(worker, 'steady-ground')).toMatchObject({ locked: true });
  });
});
