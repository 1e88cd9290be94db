import { ContextApp, someone } from '@platform/testing/context-app';
import { ANYONE } from '@platform/access-control/principal';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const coordinator = someone('hub-coordinator');
const introduction = {
  name: 'Robin Vale',
  reachMe: { how: 'phone', at: '07700 900123' },
  whatBroughtYou: 'I have not been sleeping since I lost my job.',
};

describe('receiving an introduction', () => {
  let intake: ContextApp;
  beforeAll(async () => (intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext])));
  afterAll(() => intake.stop());

  it('answers anyone with a receipt code, and the huddle board shows it at the position of the answer', async () => {
    const receipt = await intake.post('/api/intake/introductions', ANYONE, introduction);
    expect(receipt).toMatchObject({ status: 201, headers: { etag: '"0"' } });
    expect(receipt.body.receiptCode).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    const board = await intake.get('/api/intake/huddle-board', coordinator, { position: receipt.body.position });
    expect(board.body.waiting).toMatchObject([{ introductionId: receipt.body.id, name: 'Robin Vale' }]);
  });

  it('gives a retry with the same key the first answer, and stores nothing twice', async () => {
    const key = { 'idempotency-key': 'one-intention' };
    const first = await intake.post('/api/intake/introductions', ANYONE, introduction, key);
    const again = await intake.post('/api/intake/introductions', ANYONE, introduction, key);
    expect(again.body).toEqual(first.body);
  });

  it('tells others ids and dates, and never a name or a word of the story', async () => {
    await intake.post('/api/intake/introductions', ANYONE, introduction);
    const published = await intake.published();
    expect(published).toContainEqual(
      expect.objectContaining({
        type: 'intake.introduction-received.v1',
        data: expect.objectContaining({ via: 'self' }) as object,
      }),
    );
    expect(JSON.stringify(published)).not.toMatch(/Robin|sleeping|07700/);
  });

  it('names every wrong and unknown field, and writes nothing', async () => {
    const head = await intake.platform.store.head();
    const wrong = { ...introduction, name: '', nhsNumber: '9434765919', reachMe: { how: 'pigeon', at: 'roof' } };
    const answer = await intake.post('/api/intake/introductions', ANYONE, wrong);
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.fields.map((f: { field: string }) => f.field).sort()).toEqual([
      'name',
      'nhsNumber',
      'reachMe.how',
    ]);
    expect(await intake.platform.store.head()).toBe(head);
  });

  it('needs an idempotency key', async () => {
    const answer = await intake.post('/api/intake/introductions', ANYONE, introduction, { 'idempotency-key': 'short' });
    expect(answer).toMatchObject({ status: 400, body: { code: 'idempotency-key-missing' } });
  });

  it('shows the board to the team only', async () => {
    expect((await intake.get('/api/intake/huddle-board', ANYONE)).status).toBe(401);
    expect((await intake.get('/api/intake/huddle-board', someone('person'))).status).toBe(404);
    expect((await intake.get('/api/intake/huddle-board', coordinator)).status).toBe(200);
  });
});
