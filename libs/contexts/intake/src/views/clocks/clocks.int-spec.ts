import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const grace = someone('clinician', { memberId: idFrom('grace'), agencyId: idFrom('agency', 'trust') });
const coordinator = someone('hub-coordinator');
const DAY_MS = 24 * 60 * 60_000;

describe('the clocks of people who wait', () => {
  let intake: ContextApp;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
  });
  afterAll(() => intake.stop());

  const introduce = async (name: string) => {
    const { body } = await intake.post('/api/intake/introductions', ANYONE, { name, reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'The nights.' }); // prettier-ignore
    await intake.settled();
    const { personId } = body as { personId: string };
    await intake.onTeam(personId, grace, true);
    return personId;
  };
  const clocks = async (personId: string, as = grace) => (await intake.get(`/api/intake/people/${personId}/clocks`, as)).body; // prettier-ignore
  const board = async () => (await intake.get('/api/intake/clock-board', coordinator)).body.waiting as { personId: string }[]; // prettier-ignore

  it('start with the introduction and stop by four things that others tell, whenever they come', async () => {
    const personId = await introduce('Robin');
    expect(await clocks(personId)).toMatchObject({
      person: { startedOn: '2026-03-02', helpStartedOn: null },
      spells: [{ missing: ['initial-conversation', 'care-plan', 'intervention', 'baseline-outcome'], stoppedOn: null }],
    });
    expect(await board()).toContainEqual(expect.objectContaining({ personId, name: 'Robin' }));
    intake.clock.advance(10 * DAY_MS);
    const plan = { planId: idFrom('plan'), personId };
    await intake.hear('care-plan.plan-agreed.v1', { ...plan, agreedAt: '2026-03-11T23:30:00.000Z' });
    await intake.hear('care-plan.decision-taken.v1', { ...plan, decisionId: idFrom('decision'), kind: 'other', dissents: 0, takenAt: '2026-03-03T09:00:00.000Z' }); // prettier-ignore
    await intake.hear('outcomes.measure-completed.v1', { measureId: idFrom('measure'), personId, measure: 'phq-9', completedOn: '2026-03-09' }); // prettier-ignore
    await intake.hear('intake.initial-conversation-held.v1', { introductionId: idFrom('introduction'), personId, heldOn: '2026-03-05' }); // prettier-ignore
    const help = `/api/intake/people/${personId}/help`;
    expect((await intake.post(help, someone('clinician'), { startedOn: '2026-03-06' })).status).toBe(404);
    expect((await intake.post(help, grace, { startedOn: '2026-03-01' })).body.code).toBe('help-before-introduction');
    expect((await intake.post(help, grace, { startedOn: '2026-03-06' })).status).toBe(201);
    await intake.settled();
    expect(await clocks(personId)).toMatchObject({
      person: { startedOn: '2026-03-02', helpStartedOn: '2026-03-06' },
      spells: [{ missing: [], stoppedOn: '2026-03-11', elements: { 'initial-conversation': '2026-03-05' } }],
    });
    expect((await board()).map((one) => one.personId)).not.toContain(personId);
  });

  it('end for who would rather not, and are for coordinators, managers, the team and the person to see', async () => {
    const personId = await introduce('Ash');
    const self = someone('person', { personId, memberId: personId });
    expect((await clocks(personId, self)).person.startedOn).toBe('2026-03-12');
    const [introduction] = (await intake.get(`/api/intake/people/${personId}/introductions`, self)).body;
    await intake.post(`/api/intake/introductions/${introduction.introductionId}/decline`, self, { reason: 'Not now.' });
    await intake.settled();
    expect((await clocks(personId)).spells).toMatchObject([{ endedOn: '2026-03-12' }]);
    expect((await board()).map((one) => one.personId)).not.toContain(personId);
    expect((await intake.get('/api/intake/clock-board', grace)).status).toBe(404);
    expect((await intake.get(`/api/intake/people/${personId}/clocks`, someone('gp'))).status).toBe(404);
  });
});
