import { CarePlanContext, CarePlanModule } from '@contexts/care-plan';
import { IdentityContext, IdentityModule } from '@contexts/identity';
import { IntakeContext, IntakeModule } from '@contexts/intake';
import { OutcomesContext, OutcomesModule } from '@contexts/outcomes';
import { ProviderDirectoryContext, ProviderDirectoryModule } from '@contexts/provider-directory';
import { idFrom } from '@platform/event-store/command-context';
import { onViewChanged } from '@platform/projections/live-views';
import { ContextApp, someone } from '@platform/testing/context-app';

const HOLD_THE_RECORD = ['care-plan', 'identity', 'intake', 'outcomes', 'provider-directory'];
const trust = idFrom('a trust');
const amara = someone('community-worker', { memberId: idFrom('amara'), agencyId: idFrom('a charity') });
const grace = someone('clinician', {
  ...{ memberId: idFrom('grace'), agencyId: trust, tier: 'regulated' },
  authenticatedAt: '2026-03-02T08:58:00.000Z',
});
const ines = someone('privacy-officer', { memberId: idFrom('ines'), agencyId: trust });
const self = someone('person', { personId: idFrom('sam'), memberId: idFrom('sam') });
const personId = idFrom('sam');
const [FIRST, SECOND] = ['0b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f', '1b9f2f0e-6f0f-4c3a-9d5c-3b1f1c1d2e3f'];

describe('an emergency, in every context that holds the record', () => {
  let all: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Sam', communicationNeeds: null });
    all = await ContextApp.start(
      [
        IdentityModule.forRoot({ demonstration: true, askNameGiven }),
        ...[IntakeModule, CarePlanModule, ProviderDirectoryModule, OutcomesModule].map((module) => module.forRoot()),
      ],
      [IdentityContext, IntakeContext, CarePlanContext, ProviderDirectoryContext, OutcomesContext],
    );
    const introductionId = idFrom('introduction');
    const receivedAt = '2026-03-02T08:00:00.000Z';
    await all.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    await all.hear('intake.key-worker-named.v1', {
      ...{ introductionId, personId, keyWorkerId: amara.memberId ?? '', agencyId: amara.agencyId ?? '' },
      ...{ role: 'community-worker', nextContactOn: '2026-03-05', namedAt: '2026-03-02T08:30:00.000Z' },
    });
  });
  afterAll(() => all.stop());

  const open = (key: string) =>
    Promise.all(
      HOLD_THE_RECORD.map(async (context) => {
        const body = { key, reason: 'danger-to-life', words: 'Cannot tell us anything.' };
        return (await all.post(`/api/${context}/people/${personId}/emergency`, grace, body)).status;
      }),
    );
  const reads = () =>
    Promise.all(
      [
        `/api/identity/people/${personId}`,
        `/api/care-plan/people/${personId}/plan`,
        `/api/care-plan/people/${personId}/decisions`,
        `/api/care-plan/people/${personId}/hand-overs`,
        `/api/intake/people/${personId}/introductions`,
        `/api/outcomes/people/${personId}/progress`,
        `/api/provider-directory/people/${personId}/asks`,
      ].map(async (path) => (await all.get(path, grace)).status),
    );
  const emergencies = async () => {
    await all.settled();
    return (await all.get('/api/identity/privacy-board', ines)).body.emergencies;
  };

  it('opens all of it, is one review, is told to the person, and opens again once it was reviewed', async () => {
    const told: string[] = [];
    const stop = await onViewChanged(
      all.platform.listener,
      ({ view, keys }) => void told.push(`${view} ${keys.length}`),
    );
    expect(new Set(await reads())).toEqual(new Set([404]));
    expect(new Set(await open(FIRST))).toEqual(new Set([201]));
    expect(new Set(await reads())).toEqual(new Set([200]));
    const [waiting, ...more] = await emergencies();
    expect([waiting, more]).toMatchObject([{ personId, memberId: grace.memberId, ground: 'danger-to-life' }, []]);
    // Every open board of an officer reads again: it is of no one person.
    expect(told).toContain('identity.privacy-board 0');
    stop();
    const log = (await all.get(`/api/identity/people/${personId}/who-looked`, self)).body;
    const whys = log.looks.filter(({ role }: { role: string }) => role === 'clinician').map(({ why }: { why: string }) => why); // prettier-ignore
    expect(whys).toHaveLength(7);
    expect(new Set(whys)).toEqual(new Set(['in an emergency, when it was not otherwise open to them']));
    expect(log.emergencies).toMatchObject([{ ground: 'danger-to-life', isReviewed: false }]);

    expect(new Set(await open(SECOND))).toEqual(new Set([409]));
    const outcome = { outcome: 'in-order', words: 'The ambulance asked for it.' };
    await all.post(`/api/identity/emergencies/${waiting.emergencyId}/outcome`, ines, outcome);
    expect(await emergencies()).toEqual([]);
    expect(new Set(await open(SECOND))).toEqual(new Set([201]));
    expect(await emergencies()).toHaveLength(1);
  });
});
