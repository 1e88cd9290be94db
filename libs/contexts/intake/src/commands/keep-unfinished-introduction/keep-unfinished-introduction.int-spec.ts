import { ANYONE } from '@platform/access-control/principal';
import { ContextApp, someone } from '@platform/testing/context-app';
import { Client } from 'pg';
import { IntakeContext } from '../../intake.context';
import { IntakeModule } from '../../intake.module';

const DAY_MS = 24 * 60 * 60_000;
const UNFINISHED = '/api/intake/unfinished-introductions';
const answers = {
  name: 'Robin Vale',
  how: 'text',
  at: '07700 900123',
  whatBroughtYou: 'Since the flood I',
  whatWouldHelp: '',
  communicationNeeds: '',
};
const finished = { name: 'Robin Vale', reachMe: { how: 'text', at: '07700 900123' }, whatBroughtYou: 'The flood.' };

describe('an unfinished introduction', () => {
  let intake: ContextApp;
  beforeAll(async () => (intake = await ContextApp.start([IntakeModule.forRoot()], [IntakeContext])));
  afterAll(() => intake.stop());

  const keep = async (more: object = {}) => (await intake.post(UNFINISHED, ANYONE, { ...answers, ...more })).body;
  const goOn = (receiptCode: string) => intake.post(`${UNFINISHED}/look-up`, ANYONE, { receiptCode });
  const send = (receiptCode: string) => intake.post('/api/intake/introductions', ANYONE, { ...finished, receiptCode });
  const rows = async (sql: string, values: readonly unknown[] = []): Promise<object[]> => {
    const client = new Client({ connectionString: intake.platform.options.databaseUrl });
    await client.connect();
    try {
      return (await client.query<object>(sql, [...values])).rows;
    } finally {
      await client.end();
    }
  };
  const sealedOf = (personId: string) =>
    rows(
      `SELECT wrapped IS NULL AS destroyed FROM privacy.data_key
       WHERE subject = $1 AND information_class = 'unfinished-introduction'`,
      [personId],
    );
  const whatFallsDue = async () => {
    await intake.settled();
    await intake.app.get(IntakeContext, { strict: false }).runtime.checkDeadlines();
    await intake.settled();
  };

  it('is gone on with on another device, by its code alone', async () => {
    const { receiptCode, keptUntil } = await keep();
    expect(keptUntil).toBe('2026-04-01T09:00:00.000Z');
    expect((await goOn(receiptCode.toLowerCase())).body).toEqual({ answers, comesBack: false, keptUntil });
    const again = await keep({
      receiptCode: ` ${receiptCode.toLowerCase().replaceAll('-', ' ')}`,
      whatBroughtYou: 'Since the flood I do not sleep.',
    });
    expect(again.receiptCode).toBe(receiptCode);
    expect((await goOn(receiptCode)).body.answers.whatBroughtYou).toBe('Since the flood I do not sleep.');
    const look = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
    expect(look.body).toEqual({ of: 'unfinished', keptUntil });
    expect(await goOn('2222-2222-2222')).toMatchObject({ status: 404, body: { code: 'receipt-code-unknown' } });
    expect((await intake.post(UNFINISHED, ANYONE, { ...answers, receiptCode: '2222-2222-2222' })).status).toBe(404);
  });

  it('is sent once, under the same code, and its own key is destroyed then', async () => {
    const { receiptCode } = await keep();
    const sent = await send(receiptCode);
    expect(sent).toMatchObject({ status: 201, body: { receiptCode } });
    const second = await send(receiptCode);
    expect(second).toMatchObject({ status: 409, body: { code: 'introduction-already-received' } });
    await intake.settled();
    expect((await goOn(receiptCode)).status).toBe(404);
    const look = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode });
    expect(look.body).toMatchObject({ of: 'person', status: 'waiting' });
    const after = await intake.post(UNFINISHED, ANYONE, { ...answers, receiptCode });
    expect(after).toMatchObject({ status: 409, body: { code: 'introduction-already-received' } });
    expect(await sealedOf(sent.body.personId)).toEqual([{ destroyed: true }]);
  });

  it('of somebody who was here before is theirs: their first code tells of it, as does the one that it was kept with', async () => {
    const first = (await intake.post('/api/intake/introductions', ANYONE, finished)).body;
    await intake.settled();
    const { receiptCode } = await keep({ earlierCode: first.receiptCode.toLowerCase() });
    expect((await goOn(receiptCode)).body.comesBack).toBe(true);
    await keep({ receiptCode });
    const sent = await send(receiptCode);
    expect(sent).toMatchObject({ status: 201, body: { receiptCode, personId: first.personId } });
    await intake.settled();
    for (const code of [first.receiptCode, receiptCode]) {
      const look = await intake.post('/api/intake/receipts/look-up', ANYONE, { receiptCode: code });
      expect(look.body).toMatchObject({ of: 'person', status: 'waiting' });
    }
    expect(
      await rows('SELECT 1 FROM intake.introduction_on_board WHERE person_id = $1', [first.personId]),
    ).toHaveLength(2);
    const notMine = await keep({ earlierCode: first.receiptCode });
    expect((await keep({ receiptCode: notMine.receiptCode, earlierCode: '' })).receiptCode).toBe(notMine.receiptCode);
    expect((await send(notMine.receiptCode)).body.personId).not.toBe(first.personId);
    const nobodys = await intake.post(UNFINISHED, ANYONE, { ...answers, earlierCode: '2345-6789-ABCD' });
    expect(nobodys).toMatchObject({ status: 404, body: { code: 'receipt-code-unknown' } });
  });

  it('cannot be sent under a code that somebody made up', async () => {
    expect(await send('2345-6789-ABCD')).toMatchObject({ status: 404, body: { code: 'receipt-code-unknown' } });
  });

  it('is thrown away after thirty days, and nobody can read it any more', async () => {
    const { receiptCode } = await keep();
    const personId = intake.app.get(IntakeContext, { strict: false }).idsOfReceipt(receiptCode)?.personId ?? '';
    intake.clock.advance(29 * DAY_MS);
    await whatFallsDue();
    expect((await goOn(receiptCode)).status).toBe(200);
    expect(await sealedOf(personId)).toEqual([{ destroyed: false }]);
    intake.clock.advance(DAY_MS);
    expect((await goOn(receiptCode)).status).toBe(404);
    await whatFallsDue();
    expect(await sealedOf(personId)).toEqual([{ destroyed: true }]);
    expect((await send(receiptCode)).status).toBe(404);
  });

  it('is in no view, no message and no log, and sealed in the store', async () => {
    await keep({ whatBroughtYou: 'Words that nobody else should see.' });
    await intake.settled();
    const tables = await Promise.all(
      ['unfinished_introduction', 'introduction_on_board'].map((table) => rows(`SELECT * FROM intake.${table}`)),
    );
    const { events } = await intake.platform.store.readAll({ after: 0n, categories: undefined, limit: 1000 });
    const stored = events.map(({ data, metadata }) => `${data}${metadata}`).join('');
    const published = JSON.stringify(await intake.published());
    for (const place of [JSON.stringify(tables), stored, published, intake.logged.join('')]) {
      expect(place).not.toContain('Words that nobody');
    }
  });

  it('is looked for at most thirty times a minute from one address', async () => {
    intake.address = '10.0.0.9';
    const tries = [];
    for (let n = 0; n < 31; n += 1) tries.push((await goOn('2222-2222-2222')).status);
    intake.address = '127.0.0.1';
    expect(tries.slice(0, 30)).toEqual(Array(30).fill(404));
    expect(tries[30]).toBe(429);
  });

  it('is for people, and not for those who work here', async () => {
    expect((await intake.post(UNFINISHED, someone('clinician'), answers)).status).toBe(404);
  });
});
