import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const AT = '/api/identity/people/emergency-look-up';
const personId = idFrom('person', 'Sam');
const self = someone('person', { personId, memberId: personId });
const grace = someone('clinician', { tier: 'regulated', authenticatedAt: '2026-03-02T08:58:00.000Z' });

describe('finding somebody in an emergency', () => {
  let identity: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Sam Oak', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId: idFrom('i'), personId, via: 'self', receivedAt }); // prettier-ignore
    await identity.post(`/api/identity/people/${personId}/identifiers`, self, { kind: 'nhs-number', number: '9990000042' }); // prettier-ignore
    await identity.settled();
  });
  afterAll(() => identity.stop());
  const find = (number: string, as = grace) => identity.post(AT, as, { kind: 'nhs-number', number });

  it('answers an id and no name, and the look-up is shown to the person', async () => {
    expect(await find('999 000 0042')).toMatchObject({ status: 200, body: { people: [personId] } });
    await identity.settled();
    const log = await identity.get(`/api/identity/people/${personId}/who-looked`, self);
    expect(log.body.looks).toMatchObject([{ role: 'clinician', what: 'your name, found by your number' }]);
  });

  it('is for those who could open the record, and have just signed in', async () => {
    for (const stranger of [someone('peer-supporter', { tier: 'peer' }), someone('commissioner'), self])
      expect((await find('999 000 0042', stranger)).status).toBe(404);
    const stale = { ...grace, authenticatedAt: '2026-03-02T08:54:59.000Z' };
    expect((await find('999 000 0042', stale)).body.code).toBe('step-up-needed');
  });

  it('says what is wrong with a number, and finds nobody by another', async () => {
    expect((await find('12')).body.code).toBe('number-not-ten-digits');
    expect((await find('9990000069')).body).toMatchObject({ people: [] });
  });

  it('is asked by one account so often and no more', async () => {
    const busy = someone('gp', { ...grace, memberId: idFrom('busy'), accountId: idFrom('busy account'), role: 'gp' });
    const answers: number[] = [];
    for (let times = 0; times < 21; times += 1) answers.push((await find('9990000069', busy)).status);
    expect(answers.filter((status) => status === 200)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
  });
});
