import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { OutcomesContext } from '../../outcomes.context';
import { OutcomesModule } from '../../outcomes.module';

const riverside = idFrom('agency', 'riverside');
const worker = (name: string, more = {}) =>
  someone('community-worker', { memberId: idFrom('worker', name), agencyId: riverside, ...more });
const key = worker('key');
const member = worker('member');
const coordinator = someone('hub-coordinator', { agencyId: riverside, memberId: idFrom('coordinator') });
const elsewhere = someone('service-manager', { agencyId: idFrom('agency', 'harbour'), memberId: idFrom('elsewhere') });
const MINUTE_MS = 60_000;
const NINTH = [0, 0, 0, 0, 0, 0, 0, 0, 1];

describe('an answer about not wanting to live', () => {
  let outcomes: ContextApp;
  beforeAll(async () => {
    outcomes = await ContextApp.start([OutcomesModule.forRoot()], [OutcomesContext]);
  });
  afterAll(() => outcomes.stop());

  const personNamed = (name: string) => {
    const personId = idFrom('person', name);
    return someone('person', { personId, memberId: personId });
  };
  const answered = async (at: string, name: string, team: readonly (typeof key)[]) => {
    outcomes.clock.set(at);
    const person = personNamed(name);
    for (const one of team) await outcomes.onTeam(person.personId ?? '', one, one === key);
    const body = { measure: 'phq-9', answers: NINTH, completedOn: at.slice(0, 10) };
    const { body: kept } = await outcomes.post(`/api/outcomes/people/${person.personId}/measures`, person, body);
    await outcomes.settled();
    return { person, measureId: (kept as { id: string }).id };
  };
  const isShownTo = async (as: typeof key, { measureId }: { readonly measureId: string }) => {
    await outcomes.settled();
    const { body } = await outcomes.get('/api/outcomes/my-safety-prompts', as);
    return (body as { measureId: string }[]).some((one) => one.measureId === measureId);
  };
  const later = async (minutes: number) => {
    outcomes.clock.advance(minutes * MINUTE_MS);
    await outcomes.settled();
  };
  const acknowledge = (as: typeof key, { person, measureId }: Awaited<ReturnType<typeof answered>>) =>
    outcomes.post(`/api/outcomes/people/${person.personId}/safety-prompts/${measureId}/acknowledge`, as);
  const told = async (type: string, { measureId }: { readonly measureId: string }) =>
    (await outcomes.published())
      .filter((one) => one.type === type && one.data['measureId'] === measureId)
      .map(({ data }) => data);

  it('is for the key worker, who says that they have seen it; and nobody else is told', async () => {
    const sam = await answered('2026-03-02T09:00:00.000Z', 'sam 1', [member, key]);
    expect(await isShownTo(key, sam)).toBe(true);
    for (const as of [member, coordinator, elsewhere]) expect(await isShownTo(as, sam)).toBe(false);
    expect(await told('outcomes.safety-conversation-prompted.v1', sam)).toEqual([
      {
        measureId: sam.measureId,
        personId: sam.person.personId,
        promptedAt: '2026-03-02T09:00:00.000Z',
        memberId: key.memberId,
        acknowledgeBy: '2026-03-02T10:00:00.000Z',
      },
    ]);
    await later(20);
    expect((await acknowledge(key, sam)).status).toBe(201);
    expect((await acknowledge(member, sam)).body).toMatchObject({ code: 'prompt-already-acknowledged' });
    expect(await isShownTo(key, sam)).toBe(false);
    const own = await outcomes.get(`/api/outcomes/people/${sam.person.personId}/safety-prompts`, sam.person);
    expect(own.body).toMatchObject([
      { memberId: key.memberId, acknowledgedBy: key.memberId, acknowledgedAt: '2026-03-02T09:20:00.000Z' },
    ]);
    await later(24 * 60);
    expect(await told('outcomes.prompt-escalated.v1', sam)).toEqual([]);
    expect(await told('outcomes.prompt-acknowledged.v1', sam)).toHaveLength(1);
  });

  it('is for those who coordinate as well when nobody said so within its minutes, once', async () => {
    const sam = await answered('2026-03-03T09:00:00.000Z', 'sam 2', [key]);
    await later(59);
    expect(await isShownTo(coordinator, sam)).toBe(false);
    expect((await acknowledge(coordinator, sam)).status).toBe(404);
    await later(1);
    expect(await told('outcomes.prompt-escalated.v1', sam)).toEqual([
      {
        measureId: sam.measureId,
        personId: sam.person.personId,
        agencyId: riverside,
        escalatedAt: '2026-03-03T10:00:00.000Z',
      },
    ]);
    expect(await isShownTo(coordinator, sam)).toBe(true);
    expect(await isShownTo(elsewhere, sam)).toBe(false);
    expect((await acknowledge(elsewhere, sam)).status).toBe(404);
    await later(300);
    expect(await told('outcomes.prompt-escalated.v1', sam)).toHaveLength(1);
    expect((await acknowledge(coordinator, sam)).status).toBe(201);
    expect(await isShownTo(key, sam)).toBe(false);
  });

  it('waits for fewer minutes out of hours, at night and on a bank holiday, and for as many as the alliance has set', async () => {
    const sam = await answered('2026-03-04T23:00:00.000Z', 'sam 3', [key]);
    await later(29);
    expect(await told('outcomes.prompt-escalated.v1', sam)).toEqual([]);
    await later(1);
    expect(await told('outcomes.prompt-escalated.v1', sam)).toMatchObject([
      { escalatedAt: '2026-03-04T23:30:00.000Z' },
    ]);
    await outcomes.hear('identity.policy-adopted.v1', {
      code: 'safety-prompt-minutes-out-of-hours',
      setTo: 5,
      adoptedAt: '2026-03-04T23:30:00.000Z',
    });
    const ada = await answered('2026-04-03T11:00:00.000Z', 'ada', [key]);
    await later(4);
    expect(await told('outcomes.prompt-escalated.v1', ada)).toEqual([]);
    await later(1);
    expect(await told('outcomes.prompt-escalated.v1', ada)).toHaveLength(1);
  });

  it('waits no minute for nobody: with no one on the team it is for those who coordinate anywhere', async () => {
    const sam = await answered('2026-04-07T09:00:00.000Z', 'sam 4', []);
    // The next look, whose time has come already.
    await later(0.1);
    for (const as of [coordinator, elsewhere]) expect(await isShownTo(as, sam)).toBe(true);
    expect(await isShownTo(key, sam)).toBe(false);
    expect((await acknowledge(elsewhere, sam)).status).toBe(201);
  });

  it('is not for whoever the person keeps their answers from, and never says what was answered', async () => {
    const personId = idFrom('person', 'sam 5');
    await outcomes.hear('identity.sharing-preference-set.v1', {
      ...{ personId, audience: 'member', audienceId: key.memberId ?? '' },
      ...{ part: 'progress', choice: 'withheld', overriddenUntil: null, setAt: '2026-03-01T09:00:00.000Z' },
    });
    const sam = await answered('2026-04-08T09:00:00.000Z', 'sam 5', [key, member]);
    expect(await isShownTo(key, sam)).toBe(false);
    expect(await isShownTo(member, sam)).toBe(true);
    expect((await acknowledge(key, sam)).status).toBe(404);
    const { body } = await outcomes.get('/api/outcomes/my-safety-prompts', member);
    expect(JSON.stringify(body)).not.toMatch(/score|answer|phq|band|grade|risk/i);
  });
});
