import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const agencyId = idFrom('agency', 'trust');
const grace = someone('clinician', { agencyId, memberId: idFrom('member', 'grace') });
const amara = someone('community-worker', { agencyId, memberId: idFrom('member', 'amara') });
const stranger = someone('clinician', { agencyId, memberId: idFrom('member', 'stranger') });

describe('what is needed at once', () => {
  let intake: ContextApp;
  let personId: string;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
    const { body } = await intake.post('/api/intake/introductions', ANYONE, {
      ...{ name: 'Wren', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'A hard spring.' },
    });
    personId = body.personId ?? '';
    await intake.onTeam(personId, grace, true);
    await intake.onTeam(personId, amara, false);
  });
  afterAll(() => intake.stop());

  const need = (more: object = {}) => ({
    ...{ kind: 'food', words: 'The cupboard is empty.', responderId: amara.memberId },
    ...{ dueAt: '2026-03-02T17:00:00.000Z', ...more },
  });

  it('has one named member of the team who sees to it, on whose list it stands until they say what was done', async () => {
    const address = `/api/intake/people/${personId}/immediate-needs`;
    expect((await intake.post(address, stranger, need())).status).toBe(404);
    const notOnTheTeam = await intake.post(address, grace, need({ responderId: stranger.memberId }));
    expect(notOnTheTeam).toMatchObject({ status: 409, body: { code: 'responder-not-on-the-team' } });
    const { status, body } = await intake.post(address, grace, need());
    expect(status).toBe(201);
    await intake.settled();
    const owed = async (as: typeof amara) => (await intake.get('/api/intake/my-immediate-needs', as)).body;
    expect(await owed(amara)).toMatchObject([{ needId: body.id, words: 'The cupboard is empty.' }]);
    expect([await owed(grace), await owed(stranger)]).toEqual([[], []]);
    const done = { whatWasDone: 'A parcel for four days.' };
    expect((await intake.post(`/api/intake/immediate-needs/${body.id}/met`, stranger, done)).status).toBe(404);
    expect((await intake.post(`/api/intake/immediate-needs/${body.id}/met`, amara, done)).status).toBe(201);
    await intake.settled();
    expect(await owed(amara)).toEqual([]);
    const self = someone('person', { personId, memberId: personId });
    expect((await intake.get(address, self)).body).toMatchObject([{ ...done, metBy: amara.memberId }]);
    expect((await intake.get(address, stranger)).status).toBe(404);
  });

  it('is told to others by ids and times, and never by a word', async () => {
    const told = (await intake.published()).filter(({ type }) => type.startsWith('intake.immediate-need'));
    expect(told.map(({ type, data }) => [type, Object.keys(data).sort()])).toEqual([
      ['intake.immediate-need-identified.v1', ['dueAt', 'identifiedAt', 'needId', 'personId', 'responderId']],
      ['intake.immediate-need-met.v1', ['metAt', 'needId', 'personId']],
    ]);
  });
});
