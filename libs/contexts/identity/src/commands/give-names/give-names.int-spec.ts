import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IdentityContext } from '../../identity.context';
import { IdentityModule } from '../../identity.module';

const keyWorker = someone('clinician', { memberId: idFrom('key-worker') });
const member = someone('peer-supporter', { memberId: idFrom('member') });
const coordinator = someone('hub-coordinator');

describe('names', () => {
  let identity: ContextApp;
  beforeAll(async () => {
    const askNameGiven = () => Promise.resolve({ name: 'Robin Hill', communicationNeeds: null });
    identity = await ContextApp.start(
      [IdentityModule.forRoot({ demonstration: true, askNameGiven })],
      [IdentityContext],
    );
  });
  afterAll(() => identity.stop());

  async function known(label: string) {
    const personId = idFrom('person', label);
    const introductionId = idFrom('introduction', label);
    const receivedAt = '2026-03-02T08:30:00.000Z';
    await identity.hear('intake.introduction-received.v1', { introductionId, personId, via: 'self', receivedAt });
    await identity.onTeam(personId, keyWorker, true);
    await identity.onTeam(personId, member);
    const self = someone('person', { personId, memberId: personId });
    return { personId, self, at: `/api/identity/people/${personId}` };
  }

  it('are those from the door until the person gives others, in any script', async () => {
    const { at, self, personId } = await known('ash');
    expect((await identity.get(at, member)).body).toMatchObject({ name: 'Robin Hill', fullName: 'Robin Hill' });
    const names = { name: '李小龙', knownAs: 'robin ap Rhys', pronouns: 'they/them', dateOfBirth: '1980-05-06' };
    const given = await identity.post(`${at}/names`, self, names, { 'if-match': '"0"' });
    expect(given.status).toBe(201);
    const seen = await identity.get(at, member, { position: String(given.headers['position']) });
    expect(seen.body).toMatchObject({ ...names, name: 'robin ap Rhys', fullName: '李小龙', namesRevision: '1' });
    const board = await identity.get(`/api/identity/people?ids=${personId}`, coordinator);
    expect(board.body).toEqual([{ personId, name: 'robin ap Rhys' }]);
  });

  it('are not overwritten by somebody who had not seen them, and are nobody else’s to give', async () => {
    const { at, self } = await known('kit');
    const give = (as: ReturnType<typeof someone>, name: string, seen: string) =>
      identity.post(`${at}/names`, as, { name }, { 'if-match': seen });
    expect((await give(self, 'Kit', '"0"')).status).toBe(201);
    expect(await give(member, 'Christopher', '"0"')).toMatchObject({
      status: 412,
      body: { code: 'names-changed-since-you-looked' },
    });
    expect((await give(coordinator, 'Christopher', '"1"')).status).toBe(404);
    expect((await give(self, ' ', '"1"')).body).toMatchObject({ code: 'bad-fields', fields: [{ field: 'name' }] });
    expect((await identity.post(`${at}/names`, self, { name: 'Kit', dateOfBirth: '1980-02-30' }, { 'if-match': '"1"' })).status).toBe(400); // prettier-ignore
  });

  it('from before are shown to the person and the key worker, on a page of their own, and to nobody else', async () => {
    const { at, self, personId } = await known('wren');
    await identity.post(`${at}/names`, self, { name: 'Wren' }, { 'if-match': '"0"' });
    expect((await identity.post(`${at}/former-names`, self, { name: 'Jenny Former' })).status).toBe(201);
    await identity.settled();
    const former = await identity.get(`${at}/former-names`, keyWorker);
    expect(former.body).toMatchObject([{ name: 'Jenny Former' }]);
    for (const other of [member, coordinator, someone('caldicott-guardian')])
      expect((await identity.get(`${at}/former-names`, other)).status).toBe(404);
    const everythingElse = [
      await identity.get(at, keyWorker),
      await identity.get(`/api/identity/people?ids=${personId}`, coordinator),
      await identity.get('/api/identity/possible-duplicates', coordinator),
    ];
    expect(JSON.stringify(everythingElse)).not.toContain('Former');
    const tables = await identity.app.get(IdentityContext).database.query('SELECT row_to_json(p)::text FROM person p');
    expect(JSON.stringify(tables)).not.toContain('Former');

    await identity.post(`${at}/former-names/${former.body[0].formerNameId}/withdraw`, self);
    expect((await identity.get(`${at}/former-names`, self)).body).toEqual([]);
  });

  it('that somebody looked at are shown to the person', async () => {
    const { at, self } = await known('fern');
    await identity.get(at, member);
    await identity.settled();
    const { looks } = (await identity.get(`${at}/who-looked`, self)).body;
    expect(looks).toMatchObject([{ what: 'your name, address, numbers and needs', why: 'to support you' }]);
  });
});
