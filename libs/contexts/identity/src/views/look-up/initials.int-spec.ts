import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const FRESH = '2026-03-02T08:58:00.000Z';
const personId = idFrom('person', 'Sam');
const AT = `/api/identity/people/${personId}/initials`;
const self = someone('person', { personId, memberId: personId });
const guardian = someone('caldicott-guardian');
const grace = someone('clinician', { tier: 'regulated', authenticatedAt: FRESH, memberId: idFrom('grace') });
const opening = { reason: 'danger-to-life', words: 'They rang from the bridge.' };

describe('knowing whose record it is before it is opened because of danger', () => {
  let identity: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Sam Oak', communicationNeeds: 'Large print' });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
    const receivedAt = '2026-03-02T08:30:00.000Z';
    const told = { introductionId: idFrom('i'), personId, via: 'self' as const, receivedAt };
    await identity.hear('intake.introduction-received.v1', told);
  });
  afterAll(() => identity.stop());
  const looks = async (as = self): Promise<string[]> => {
    await identity.settled();
    const log = await identity.get(`/api/identity/people/${personId}/who-looked`, as);
    return log.body.looks.map(({ what }: { what: string }) => what);
  };

  it('shows the initials and nothing of the year where no birthday was told', async () =>
    expect(await identity.get(AT, grace)).toMatchObject({
      status: 200,
      body: { initials: 'S. O.', yearOfBirth: null },
    }));

  it('shows initials and year of birth, and not a word more', async () => {
    const names = { name: 'Samuel Oak', knownAs: 'Sam', pronouns: 'he', dateOfBirth: '1987-05-06' };
    await identity.post(`/api/identity/people/${personId}/names`, self, names, { 'if-match': '"0"' });
    expect((await identity.get(AT, grace)).body).toEqual({ initials: 'S. O.', yearOfBirth: '1987' });
  });

  it('is a look that the person sees, also when the record was not opened', async () =>
    expect(await looks()).toEqual(['your initials and year of birth, to know whether it is your record']));

  it('is for those who could open it, and have just signed in', async () => {
    for (const stranger of [someone('peer-supporter', { tier: 'peer' }), someone('commissioner'), guardian, self])
      expect((await identity.get(AT, stranger)).status).toBe(404);
    const stale = { ...grace, authenticatedAt: '2026-03-02T08:54:59.000Z' };
    expect((await identity.get(AT, stale)).body.code).toBe('step-up-needed');
    expect((await identity.get(`/api/identity/people/${idFrom('nobody')}/initials`, grace)).status).toBe(404);
  });

  it('is told later with the emergency that it led to, where telling would do harm', async () => {
    identity.clock.advance(1000);
    const key = '0b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f';
    await identity.post(`/api/identity/people/${personId}/emergency`, grace, { key, ...opening });
    await identity.settled();
    const [{ emergencyId }] = (await identity.get('/api/identity/privacy-board', guardian)).body.emergencies;
    const later = { reason: 'Whoever is beside them reads along.', until: '2026-03-09T09:00:00.000Z' };
    await identity.post(`/api/identity/emergencies/${emergencyId}/tell-later`, guardian, later);
    expect(await looks()).toEqual([]);
    expect(await looks(guardian)).toContain('your initials and year of birth, to know whether it is your record');
  });
});
