import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const worker = someone('community-worker', { agencyId: idFrom('agency', 'riverside') });
const stranger = someone('clinician', { agencyId: idFrom('agency', 'harbour') });
const names = ['sam', 'ada', 'lee', 'kim', 'noor'] as const;
const idOf = (name: string) => idFrom('person', name);

describe('whose answers can be compared', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
    outcomes.clock.set('2026-04-10T09:00:00.000Z');
    for (const name of names) await outcomes.onTeam(idOf(name), worker);
    await outcomes.onTeam(idOf('jo'), stranger);
    const phq = (score: number) =>
      [3, 3, 3, 3, 3, 0, 0, 0, 0].map((most, i) => Math.max(0, Math.min(most, score - i * 3)));
    const none = [1, 1, 1, 1, 1, 1, null, null, null];
    const answered = [
      ['sam', phq(15), '2026-03-01'], ['sam', phq(3), '2026-04-01'], ['ada', phq(12), '2026-03-01'],
      ['lee', phq(4), '2026-03-01'], ['lee', none, '2026-04-01'], ['kim', none, '2026-03-01'], ['kim', none, '2026-04-01'],
    ] as const; // prettier-ignore
    for (const [name, answers, completedOn] of answered)
      await outcomes.post(`/api/outcomes/people/${idOf(name)}/measures`, worker, {
        measure: 'phq-9',
        answers,
        completedOn,
      });
    const jo = `/api/outcomes/people/${idOf('jo')}/measures`;
    await outcomes.post(jo, stranger, { measure: 'phq-9', answers: phq(15), completedOn: '2026-03-01' });
    await outcomes.settled();
  });
  afterAll(() => outcomes.stop());

  it('is told person by person, with how many of how many, and why not', async () => {
    const { body, status } = await outcomes.get('/api/outcomes/paired-changes', worker);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      people: 5,
      neverAnswered: [idOf('noor')],
      measures: [{ code: 'phq-9', eligible: 4, paired: 1 }],
    });
    const [{ lines }] = body.measures as [{ lines: { personId: string; why: string | null; paired: object | null }[] }];
    const whyOf = Object.fromEntries(
      lines.map(({ personId, why }) => [names.find((one) => idOf(one) === personId), why]),
    );
    expect(whyOf).toEqual({ sam: null, ada: 'answered-once', lee: 'one-has-a-score', kim: 'none-has-a-score' });
    expect(lines.find(({ why }) => why === null)?.paired).toMatchObject({
      meaning: 'lower-beyond-chance',
      crossed: 'now-under',
    });
    for (const { why, paired } of lines) if (why !== null) expect(paired).toBeNull();
    expect(JSON.stringify(body)).not.toContain('"score"');
  });

  it('is of the people with whom the caller works, and for nobody else', async () => {
    expect((await outcomes.get('/api/outcomes/paired-changes', stranger)).body).toMatchObject({
      people: 1,
      measures: [{ eligible: 1, paired: 0 }],
    });
    const idle = someone('link-worker', { memberId: idFrom('idle') });
    expect((await outcomes.get('/api/outcomes/paired-changes', idle)).body).toEqual({
      people: 0,
      neverAnswered: [],
      measures: [],
    });
    for (const as of [someone('commissioner'), someone('person')])
      expect((await outcomes.get('/api/outcomes/paired-changes', as)).status).toBe(404);
    expect((await outcomes.get('/api/outcomes/paired-changes', ANYONE)).status).toBe(401);
  });
});

describe('what leaves this context', () => {
  const under = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
      .map((name) => join(folder, name));

  it('is no mean of anybody’s scores: nothing that is shown or told adds up or averages', () => {
    const here = join(__dirname, '../..');
    const files = [...under(join(here, 'views')), ...under(join(here, 'integration'))];
    expect(files.length).toBeGreaterThan(10);
    const averaging = /\bavg\s*\(|\bsum\s*\(|\.reduce\(|\/\s*\w+\.length|percentile|\bmedian\b|\bmean(Of|\()/i;
    expect(files.filter((file) => averaging.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
