import { defineViewStream, ViewRecorder } from '@platform/access-control/view-recorder';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { AssuranceContext } from '../../assurance.context';
import { AssuranceModule } from '../../assurance.module';

const commissioner = someone('commissioner');
const MINUTE = 60_000;

describe('signing checkpoints', () => {
  let app: ContextApp;
  let assurance: AssuranceContext;
  beforeEach(async () => {
    const verify = () => Promise.resolve({ verdict: 'cannot-tell' as const, sentences: [] });
    app = await ContextApp.start([AssuranceModule.forRoot({ verify })], [AssuranceContext]);
    assurance = app.app.get(AssuranceContext);
  });
  afterEach(() => app.stop());

  /** Something is recorded that is not about the log. */
  async function record(whose: string): Promise<void> {
    const looks = new ViewRecorder(app.platform.streams, defineViewStream('carePlanView'), app.clock);
    await looks.record(someone('clinician'), idFrom(whose), 'plan');
  }
  /** A look that was under way may have had the time before; the second has not. */
  async function looked(): Promise<void> {
    await assurance.runtime.checkDeadlines();
    await assurance.runtime.checkDeadlines();
    await app.settled();
  }
  const signed = async () =>
    (await assurance.database.query<{ size: string }>('SELECT size FROM signed_checkpoint ORDER BY size')).map(
      ({ size }) => Number(size),
    );

  it('gives a retry with the same key the first answer, however the log has grown', async () => {
    await record('Robin');
    const key = { 'idempotency-key': 'one-intention' };
    const first = await app.post('/api/assurance/checkpoints', commissioner, {}, key);
    app.clock.advance(MINUTE);
    await record('Wren');
    const again = await app.post('/api/assurance/checkpoints', commissioner, {}, key);
    expect(first).toMatchObject({ status: 201, body: { id: '1', size: 1, revision: '0' } });
    expect(again.body).toEqual(first.body);
    expect((await app.post('/api/assurance/checkpoints', commissioner)).body).toMatchObject({ size: 3 });
  });

  it('keeps two who ask at once from signing two histories', async () => {
    await record('Robin');
    const answers = await Promise.all([1, 2, 3].map(() => app.post('/api/assurance/checkpoints', commissioner)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.size)).size).toBe(answers.length);
  });

  it('is refused while nothing is recorded, and to those who are not answerable', async () => {
    expect(await app.post('/api/assurance/checkpoints', commissioner)).toMatchObject({
      status: 409,
      body: { code: 'nothing-to-sign' },
    });
    expect((await app.post('/api/assurance/checkpoints', someone('hub-coordinator'))).status).toBe(404);
    expect((await app.post('/api/assurance/checkpoints', someone('service', { context: 'intake' }))).status).toBe(404);
  });

  it('happens by itself five minutes after something was recorded, and then not again until something else is', async () => {
    await record('Robin');
    await app.settled();
    await looked();
    expect(await signed()).toEqual([]);
    app.clock.advance(5 * MINUTE);
    await looked();
    expect(await signed()).toEqual([1]);
    for (let day = 0; day < 3; day += 1) {
      app.clock.advance(24 * 60 * MINUTE);
      await looked();
    }
    expect(await signed()).toEqual([1]);
    await record('Wren');
    await app.settled();
    await looked();
    expect(await signed()).toEqual([1, 3]);
  });
});
