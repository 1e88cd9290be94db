import { ANYONE } from '@platform/access-control/principal';
import type { Principal } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { CarePlanContext, planIdOf } from '../../care-plan.context';
import { CarePlanModule } from '../../care-plan.module';

const amara = someone('community-worker', { agencyId: idFrom('a charity'), tier: 'supervised' });
const grace = someone('clinician', { agencyId: idFrom('a trust'), tier: 'regulated' });
const sam = someone('person', { personId: idFrom('sam'), memberId: idFrom('sam') });
const personId = idFrom('sam');
const idOf = (member: Principal) => member.memberId ?? '';

describe('what is owed by decisions and by what others do', () => {
  let carePlan: ContextApp;
  let decisionId: string;
  beforeAll(async () => {
    carePlan = await ContextApp.start([CarePlanModule.forRoot()], [CarePlanContext]);
    await carePlan.hear('intake.key-worker-named.v1', {
      ...{ introductionId: idFrom('introduction', personId), personId, keyWorkerId: idOf(amara) },
      ...{ agencyId: amara.agencyId ?? '', role: 'community-worker', nextContactOn: '2026-03-05' },
      namedAt: '2026-03-02T09:00:00.000Z',
    });
    await carePlan.onTeam(personId, amara, true);
    const invited = { memberId: idOf(grace), agencyId: grace.agencyId, role: grace.role };
    await carePlan.post(`/api/care-plan/plans/${planIdOf(personId)}/team`, amara, invited);
    await carePlan.onTeam(personId, grace);
  });
  afterAll(() => carePlan.stop());

  const promises = async (as: Principal) => {
    await carePlan.settled();
    return (await carePlan.get('/api/care-plan/my-promises', as)).body;
  };
  const decided = (path: string, as: Principal, body: object) =>
    carePlan.post(`/api/care-plan/decisions/${decisionId}/${path}`, as, body);
  const nothing = { iAmOwed: [] };

  it('a position is owed to whoever asked, by everybody else on the team who has not said where they stand', async () => {
    const asking = { planId: planIdOf(personId), question: 'Is it time?', options: ['Yes', 'No'], kind: 'other' };
    decisionId = (await carePlan.post('/api/care-plan/decisions', amara, asking)).body.id;
    const position = { kind: 'position', aboutId: decisionId, personId, dueOn: null, words: 'Is it time?' };
    expect(await promises(grace)).toEqual(nothing);
    expect(await promises(amara)).toEqual({ iAmOwed: [{ ...position, memberId: idOf(grace) }] });
    for (const who of [grace, amara]) expect((await decided('positions', who, { stance: 'agree' })).status).toBe(201);
    expect([await promises(grace), await promises(amara)]).toEqual([nothing, nothing]);
  });

  it('whoever carries a decision out owes the look at it, to the key worker, until it needs none any more', async () => {
    await decided('persons-voice', sam, { outcome: 'agrees', words: 'I want to try it.' });
    await decided('take', amara, { outcome: 'Yes', implementerId: idOf(grace), reviewOn: '2026-06-01' });
    const review = { kind: 'decision-review', aboutId: decisionId, personId, memberId: idOf(grace), words: 'Yes' };
    expect(await promises(grace)).toEqual(nothing);
    expect(await promises(amara)).toEqual({ iAmOwed: [{ ...review, dueOn: '2026-06-01' }] });
    expect((await decided('review', grace, { words: 'It goes well.', nextReviewOn: '2026-09-01' })).status).toBe(201);
    expect(await promises(amara)).toEqual({ iAmOwed: [{ ...review, dueOn: '2026-09-01' }] });
    expect((await decided('review', grace, { words: 'It is how we live now.' })).status).toBe(201);
    expect(await promises(amara)).toEqual(nothing);
  });

  it('what somebody else said they would do is owed to the key worker until it is answered', async () => {
    const action = { text: 'Ring the office', ownerId: idOf(grace), dueOn: '2026-03-20' };
    const { body } = await carePlan.post(`/api/care-plan/plans/${planIdOf(personId)}/actions`, amara, action);
    expect(await promises(amara)).toEqual({
      iAmOwed: [
        { kind: 'action', aboutId: body.id, personId, memberId: idOf(grace), dueOn: '2026-03-20', words: action.text },
      ],
    });
    const answered = `/api/care-plan/plans/${planIdOf(personId)}/actions/${body.id}/outcome`;
    await carePlan.post(answered, grace, { outcome: 'done' });
    expect(await promises(amara)).toEqual(nothing);
  });

  it('is for whoever works on teams', async () => {
    expect((await carePlan.get('/api/care-plan/my-promises', ANYONE)).status).toBe(401);
    expect((await carePlan.get('/api/care-plan/my-promises', someone('commissioner'))).status).toBe(404);
    expect(await promises(someone('gp'))).toEqual(nothing);
  });
});
