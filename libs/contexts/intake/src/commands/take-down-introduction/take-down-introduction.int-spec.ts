import { ANYONE } from '@platform/access-control/principal';
import { ContextApp, someone } from '@platform/testing/context-app';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const coordinator = someone('hub-coordinator');
const TAKEN_DOWN = '/api/intake/introductions-taken-down';
const onPaper = {
  via: 'paper',
  receivedAt: '2026-02-27T14:30:00Z',
  saidBy: 'Robin Vale',
  name: 'Robin Vale',
  reachMe: { how: 'post', at: '4 Quay Street' },
  whatBroughtYou: 'I do not sleep.',
  whatWouldHelp: 'Company.',
};

describe('taking down an introduction', () => {
  let intake: ContextApp;
  beforeAll(async () => (intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext])));
  afterAll(() => intake.stop());

  it('counts from when it came, and shows who said it and when it was written down', async () => {
    const receipt = await intake.post(TAKEN_DOWN, coordinator, onPaper);
    expect(receipt).toMatchObject({ status: 201, body: { introducerReceiptCode: null } });
    const board = await intake.get('/api/intake/huddle-board', coordinator, { position: receipt.body.position });
    expect(board.body.waiting).toMatchObject([
      {
        ...{ via: 'paper', saidBy: 'Robin Vale', introducer: null, awareness: null },
        ...{ receivedAt: '2026-02-27T14:30:00.000Z', takenDownAt: '2026-03-02T09:00:00.000Z' },
      },
    ]);
    await intake.settled();
    const { receiptCode } = receipt.body;
    const found = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
    expect(found.body).toMatchObject({ of: 'person', receivedAt: '2026-02-27T14:30:00.000Z', status: 'waiting' });
    const published = await intake.published();
    const told = published.find(({ type }) => type === 'intake.introduction-received.v1');
    expect(told).toMatchObject({ data: { via: 'paper', receivedAt: '2026-02-27T14:30:00.000Z' } });
  });

  it('gives whoever spoke for the person a code of their own, and not that of the person', async () => {
    const spokeForThem = { kind: 'carer', awareness: 'knows-and-agrees' };
    const receipt = await intake.post(TAKEN_DOWN, someone('community-worker'), {
      ...{ ...onPaper, via: 'phone', saidBy: 'Her sister Ann', spokeForThem },
    });
    expect(receipt.body.receiptCode).toBeNull();
    await intake.settled();
    const { introducerReceiptCode: receiptCode } = receipt.body;
    const found = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
    expect(found.body).toMatchObject({ of: 'introducer' });
  });

  it('is for coordinators and community workers, and for no time to come', async () => {
    for (const other of [someone('gp'), someone('person'), someone('commissioner')]) {
      expect((await intake.post(TAKEN_DOWN, other, onPaper)).status).toBe(404);
    }
    expect((await intake.post(TAKEN_DOWN, ANYONE, onPaper)).status).toBe(401);
    const tomorrow = { ...onPaper, receivedAt: '2026-03-03T09:00:00Z' };
    const refused = await intake.post(TAKEN_DOWN, coordinator, tomorrow);
    expect(refused).toMatchObject({ status: 409, body: { code: 'received-in-the-future' } });
  });
});
