import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { readPdf } from '@platform/pdf/read-pdf.fixtures';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('clinician', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('gp', { agencyId: idFrom('agency', 'harbour') });
const personId = idFrom('person', 'ines');
const ines = someone('person', { personId, memberId: personId });
const of = `/api/outcomes/people/${personId}`;
const at = `${of}/trajectory-notes`;

describe('notes on one’s own trajectory', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
    outcomes.clock.set('2026-04-10T09:00:00.000Z');
    await outcomes.onTeam(personId, worker);
  });
  afterAll(() => outcomes.stop());
  const textsFor = async (by: Principal) =>
    ((await outcomes.get(at, by)).body as { text: string }[]).map(({ text }) => text);
  const write = async (note: object) =>
    (await outcomes.post(at, ines, { on: '2026-04-01', ...note })).body.id as string;
  const printed = async (by: Principal, payload: object = {}) => {
    const headers = { 'x-test-principal': JSON.stringify(by) };
    const answer = await outcomes.app.inject({ method: 'POST', url: `${of}/progress/pdf`, payload, headers });
    const isPdf = answer.headers['content-type'] === 'application/pdf';
    return { status: answer.statusCode, read: isPdf ? readPdf(answer.rawPayload) : undefined };
  };

  it('are the person’s alone to write, change and take out, and shown to nobody else until they say so', async () => {
    const id = await write({ text: 'My sister came' });
    const shown = await write({ text: 'New medicine', about: 'gad-7', readers: 'team', on: '2026-03-01' });
    expect(await textsFor(ines)).toEqual(['New medicine', 'My sister came']);
    expect(await textsFor(worker)).toEqual(['New medicine']);
    expect((await outcomes.get(at, stranger)).status).toBe(404);
    for (const by of [worker, stranger]) {
      const note = { text: 'Theirs', readers: 'team' };
      expect((await outcomes.post(at, by, { ...note, on: '2026-04-01' })).status).toBe(404);
      expect((await outcomes.post(`${at}/${id}`, by, note)).status).toBe(404);
      expect((await outcomes.post(`${at}/${shown}/take-out`, by, {})).status).toBe(404);
    }
    await outcomes.post(`${at}/${id}`, ines, { text: 'My sister came to stay', readers: 'team' });
    await outcomes.post(`${at}/${shown}/take-out`, ines, {});
    expect(await textsFor(worker)).toEqual(['My sister came to stay']);
    expect((await outcomes.post(`${at}/${shown}`, ines, { text: 'Back', readers: 'me' })).body).toMatchObject({
      code: 'note-not-there',
    });
    const ahead = await outcomes.post(at, ines, { on: '2026-04-11', text: 'To come' });
    expect(ahead).toMatchObject({ status: 400, body: { code: 'day-not-yet-come' } });
    const stored = await outcomes.platform.store.readStream(`trajectoryNote-${personId}`);
    expect(stored.map(({ data }) => data).join()).not.toMatch(/sister|medicine/);
  });

  it('go along on paper: a tagged PDF of what its reader sees, in large print as well', async () => {
    const goalId = idFrom('goal', 'ines walks');
    const set = { planId: idFrom('plan', personId), personId, goalId, setAt: '2026-03-01T09:00:00.000Z' };
    await outcomes.hear('care-plan.goal-set.v1', set);
    for (const [rating, ratedOn] of [
      [2, '2026-03-03'],
      [6, '2026-04-07'],
    ] as const)
      await outcomes.post(`${of}/goal-ratings`, ines, { goalId, rating, ratedOn });
    const answers = [1, 1, 1, 1, 1, 1, 1];
    await outcomes.post(`${of}/measures`, ines, { measure: 'gad-7', answers, completedOn: '2026-04-01' });
    await write({ text: 'Only for me', about: 'gad-7' });
    await outcomes.settled();
    const goals = [{ id: goalId, text: 'Walk to the sea' }];
    const own = await printed(ines, { goals });
    expect(own.read).toMatchObject({ language: 'en-GB', title: 'How it is going', isTagged: true });
    const words = own.read?.pages.join(' ') ?? '';
    for (const said of [
      'Goal: Walk to the sea',
      '3 March 2026: 2 out of 10',
      'went from 2 to 6',
      'GAD-7',
      '1 April 2026: 7 (mild)',
      'Only for me',
    ])
      // prettier-ignore
      expect(words).toContain(said);
    expect((await printed(worker, { goals })).read?.pages.join(' ')).not.toContain('Only for me');
    expect((await printed(ines, { goals, size: 24 })).read?.pages.length).toBeGreaterThan(own.read?.pages.length ?? 9);
    expect((await printed(stranger)).status).toBe(404);
  });
});
