import { ANYONE } from '@platform/access-control/principal';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const grace = someone('clinician', { memberId: idFrom('grace'), agencyId: idFrom('agency', 'trust') });
const dev = someone('peer-supporter', { memberId: idFrom('dev'), agencyId: idFrom('agency', 'peers') });
const carerId = idFrom('ines');
const decisionId = idFrom('decision');

describe('staying in touch', () => {
  let intake: ContextApp;
  let personId: string;
  let introductionId: string;
  beforeAll(async () => {
    intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext]);
  });
  beforeEach(async () => {
    const { body } = await intake.post('/api/intake/introductions', ANYONE, { name: 'Wren', reachMe: { how: 'text', at: '07700 900456' }, whatBroughtYou: 'The nights.' }); // prettier-ignore
    ({ personId, id: introductionId } = body);
    await intake.onTeam(personId, grace, true);
    await intake.onTeam(personId, dev);
  });
  afterAll(() => intake.stop());

  const at = (path = '') => `/api/intake/people/${personId}/engagement${path}`;
  const missed = { missedOn: '2026-03-02', planned: 'met', note: 'They were so looking forward to it.' };
  const tell = async (path: string, body: object, as = grace) => {
    const answer = await intake.post(at(path), as, body);
    await intake.settled();
    return answer;
  };
  const read = async (as = grace) => (await intake.get(at(), as)).body;
  const mine = async (as = grace) => (await intake.get('/api/intake/my-engagement-concerns', as)).body;

  it('a missed contact, said by the key worker, opens curiosity with a next step, and reaches their day', async () => {
    expect((await tell('/missed-contacts', missed, dev)).status).toBe(404);
    expect((await tell('/missed-contacts', missed)).status).toBe(201);
    expect(await read()).toMatchObject({
      reachMe: { how: 'text', at: '07700 900456' },
      concern: {
        missedOn: '2026-03-02',
        nextStepDueAt: '2026-03-03T09:00:00.000Z',
        nextStep: { step: 'try-another-way', notTried: ['text', 'phone', 'letter', 'visit'] },
      },
      history: [{ what: 'concern-raised' }, { what: 'contact-missed', note: missed.note }],
    });
    expect(await mine()).toEqual(expect.arrayContaining([expect.objectContaining({ personId, missedOn: '2026-03-02' })])); // prettier-ignore
    expect(await mine(dev)).toEqual([]);
  });

  it('goes on to a joint decision after two ways, and not before; nothing of it leaves with a word', async () => {
    await tell('/missed-contacts', missed);
    expect(await tell('/outreach', { decisionId })).toMatchObject({ status: 409, body: { code: 'outreach-not-decided' } }); // prettier-ignore
    const decided = { planId: idFrom('plan'), personId, dissents: 0, takenAt: '2026-03-02T10:00:00.000Z' };
    await intake.hear('care-plan.decision-taken.v1', { ...decided, decisionId, kind: 'outreach' });
    await intake.hear('care-plan.decision-taken.v1', { ...decided, decisionId: idFrom('other'), kind: 'step-down' });
    expect((await tell('/outreach', { decisionId: idFrom('other') })).body.code).toBe('outreach-not-decided');
    await tell('/tries', { channel: 'text', triedOn: '2026-03-02' });
    expect((await tell('/outreach', { decisionId })).body.code).toBe('two-ways-first');
    expect((await tell('/tries', { channel: 'visit', triedOn: '2026-03-02', note: 'The dog barked.' }, dev)).status).toBe(201); // prettier-ignore
    expect((await read()).concern.nextStep).toEqual({ step: 'decide-together' });
    expect((await tell('/outreach', { decisionId })).status).toBe(201);
    const after = await read();
    expect(after.concern).toBeNull();
    expect(after.history[0]).toMatchObject({ what: 'outreach-agreed', decisionId });
    expect(JSON.stringify(await intake.published())).not.toMatch(/dog barked|looking forward/);
  });

  it('asks a carer only where the person said that they may be asked', async () => {
    await tell('/missed-contacts', missed);
    const asked = { carerId, contactedOn: '2026-03-02' };
    expect((await tell('/carer-contacts', asked)).body.code).toBe('person-does-not-allow-it');
    const carer = someone('carer', { memberId: carerId, agencyId: null });
    await intake.onTeam(personId, carer);
    expect((await tell('/carer-contacts', asked)).body.code).toBe('person-does-not-allow-it');
    await intake.hear('identity.sharing-preference-set.v1', {
      ...{ personId, audience: 'member', audienceId: carerId, part: 'being-in-touch', choice: 'shared' },
      ...{ overriddenUntil: null, setAt: '2026-03-02T09:00:00.000Z' },
    });
    expect((await read()).carersToAsk).toEqual([carerId]);
    expect((await tell('/carer-contacts', asked)).status).toBe(201);
    expect((await tell('/carer-contacts', asked, carer)).status).toBe(404);
  });

  it('ends when they are in touch, or when the person asks for distance, in their own words', async () => {
    await tell('/missed-contacts', missed);
    await tell('/contacts', { madeOn: '2026-03-02', way: 'phone' }, dev);
    expect((await read()).concern).toBeNull();
    await tell('/missed-contacts', missed);
    const self = someone('person', { personId, memberId: personId });
    expect((await tell('/distance', { words: 'I will ring.' }, someone('person'))).status).toBe(404);
    expect((await tell('/distance', { words: 'I will ring.' }, self)).status).toBe(201);
    const after = await read(self);
    expect(after).toMatchObject({ concern: null, asksForDistance: true });
    expect(after.history[0]).toMatchObject({ what: 'distance-asked-for', note: 'I will ring.' });
    expect(await mine()).not.toEqual(expect.arrayContaining([expect.objectContaining({ personId })]));
  });

  it('ends when it is known that the person has died', async () => {
    await tell('/missed-contacts', missed);
    const of = `/api/intake/introductions/${introductionId}/death`;
    expect((await intake.post(of, grace, { saidBy: 'Their sister, by phone.' })).status).toBe(201);
    await intake.settled();
    expect(await read()).toMatchObject({ concern: null, died: true });
    expect((await tell('/missed-contacts', missed)).body.code).toBe('person-has-died');
    expect((await intake.post(`${of}/correction`, grace, {})).status).toBe(201);
    await intake.settled();
    expect(await read()).toMatchObject({ died: false });
  });

  it('is for the person and their team to read, and a look at it is recorded', async () => {
    await tell('/contacts', { madeOn: '2026-03-01', way: 'met' });
    expect((await intake.get(at(), someone('clinician', { memberId: idFrom('elsewhere') }))).status).toBe(404);
    await read();
    const looks = (await intake.published()).filter(({ type }) => type === 'intake.record-viewed.v1');
    expect(looks.map(({ data }) => data)).toContainEqual(expect.objectContaining({ personId, what: 'engagement' }));
  });
});
