import { rm, readdir } from 'node:fs/promises';
import path from 'node:path';
import { AssuranceContext, AssuranceModule, verifyInWorker } from '@contexts/assurance';
import { IntakeModule } from '@contexts/intake';
import { ANYONE } from '@platform/access-control/principal';
import { defineStream } from '@platform/decider/stream-definition';
import { idFrom } from '@platform/event-store/command-context';
import { ContextApp, someone } from '@platform/testing/context-app';
import { verifyBundle } from 'care-verify';
import { Client } from 'pg';

const commissioner = someone('commissioner');
const manager = someone('service-manager');

async function superuser<Row extends object>(app: ContextApp, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: app.platform.options.databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

async function download(app: ContextApp, query: string, as = commissioner): Promise<Buffer> {
  const headers = { 'x-test-principal': JSON.stringify(as) };
  const { statusCode, rawPayload } = await app.app.inject({
    method: 'GET',
    url: `/api/assurance/bundle${query}`,
    headers,
  });
  expect(statusCode).toBe(200);
  return rawPayload;
}

async function introduce(app: ContextApp, name: string): Promise<{ id: string; position: string }> {
  const answer = await app.post('/api/intake/introductions', ANYONE, {
    name,
    reachMe: { how: 'phone', at: '07700 900123' },
    whatBroughtYou: 'I have not been sleeping.',
  });
  expect(answer.status).toBe(201);
  // With each the clock of how long they wait begins, by itself.
  await app.settled();
  return answer.body;
}

const start = () =>
  ContextApp.start([IntakeModule.forRoot(), AssuranceModule.forRoot({ verify: verifyInWorker })], [AssuranceContext]);
const sign = (app: ContextApp) => app.post('/api/assurance/checkpoints', commissioner);
const verification = async (app: ContextApp) => (await app.get('/api/assurance/verification', commissioner)).body;
const policyOf = async (app: ContextApp) => (await app.get('/api/assurance/policy', ANYONE)).body as string;

describe('a record that can be checked without trusting us', () => {
  let app: ContextApp;
  let introductions: { id: string; position: string }[];
  beforeAll(async () => {
    app = await start();
    introductions = [];
    for (const name of ['Robin', 'Wren', 'Kit', 'Lark']) introductions.push(await introduce(app, name));
  });
  afterAll(() => app.stop());

  it('has nothing to be held to before the first checkpoint', async () => {
    const bundle = await app.get('/api/assurance/bundle', commissioner);
    expect(bundle).toMatchObject({ status: 409, body: { code: 'nothing-signed-yet' } });
    await app.settled();
    expect(await verification(app)).toMatchObject({
      verdict: 'nothing-signed',
      size: 0,
      sentences: [
        'Nothing has been signed yet, so there is nothing to hold the record to.',
        '8 entries wait for the first checkpoint. It is signed by itself within five minutes, or when you sign it.',
      ],
    });
    expect((await app.get('/api/assurance/log', commissioner)).body).toMatchObject({
      signedSize: 0,
      root: null,
      checkpoint: null,
    });
  });

  it('logs every event of every context, signs them, and the verifier that anybody has says that it holds', async () => {
    const signed = await sign(app);
    expect(signed).toMatchObject({ status: 201, body: { id: '8', size: 8 } });
    const bundle = await download(app, '');
    const checked = verifyBundle(bundle, await policyOf(app));
    expect(checked).toMatchObject({ verdict: 'holds', record: { size: 8, root: signed.body.root, shown: 0 } });
    expect(bundle.toString('latin1')).not.toMatch(/Robin|sleeping|IntroductionReceived/);
    const { body: log } = await app.get('/api/assurance/log', commissioner, { position: signed.body.position });
    expect(log).toMatchObject({ size: 9, signedSize: 8, root: signed.body.root, waiting: 0, problem: null });
    expect(log.checkpoint).toContain(`${log.origin}\n8\n${log.root}\n`);
  });

  it('continues what was signed before, and shows of checkpoints who signed when, to those who may see that', async () => {
    await introduce(app, 'Sky');
    expect((await sign(app)).body).toMatchObject({ size: 11 });
    const checked = verifyBundle(await download(app, '?since=8'), await policyOf(app));
    expect(checked).toMatchObject({
      verdict: 'holds',
      record: { size: 11, shown: 1, contentShown: 0, continues: { size: 8 } },
    });
    const toTheManager = verifyBundle(await download(app, '', manager), await policyOf(app));
    expect(toTheManager).toMatchObject({ verdict: 'holds', record: { size: 11, shown: 0 } });
  });

  it('gives a part of the record that verifies alone', async () => {
    const checked = verifyBundle(await download(app, '?from=1&to=2'), await policyOf(app));
    expect(checked.record?.covered).toEqual({ kind: 'dense', from: 1, to: 2, entries: 2 });
  });

  it.each([
    ['to=99', 'to'],
    ['from=3&to=2', 'from'],
    ['from=x', 'from'],
    ['since=3', 'since'],
    ['all=1', 'all'],
  ])('says what is wrong with ?%s', async (query, field) => {
    const answer = await app.get(`/api/assurance/bundle?${query}`, commissioner);
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-fields', fields: [{ field }] } });
  });

  it('is not for those who treat or are treated', async () => {
    for (const address of ['log', 'bundle', 'verification']) {
      expect((await app.get(`/api/assurance/${address}`, ANYONE)).status).toBe(401);
      for (const role of ['person', 'clinician', 'hub-coordinator'] as const) {
        expect((await app.get(`/api/assurance/${address}`, someone(role))).status).toBe(404);
      }
    }
    expect((await app.post('/api/assurance/checkpoints', someone('clinician'))).status).toBe(404);
  });

  it('is verified over what is stored now', async () => {
    const { verdict, sentences, size } = await verification(app);
    expect({ verdict, size }).toEqual({ verdict: 'holds', size: 11 });
    expect(sentences[0]).toBe(
      'The record holds: all 11 entries of the signed record, with none left out, each exactly as it was signed.',
    );
    expect(sentences).toContain(
      'The stored events of all 12 entries were read again: they are the ones that were logged.',
    );
    expect(sentences).toContain('1 newer entry waits for the next checkpoint.');
  });

  const changes: readonly (readonly [string, string, string])[] = [
    ['a fact', `data = regexp_replace(data, '"via":"self"', '"via":"police"')`, 'who, when, why or a fact'],
    ['who did it', `metadata = replace(metadata, '"role":"anyone"', '"role":"gp"')`, 'who, when, why or a fact'],
    ['when it was recorded', `metadata = regexp_replace(metadata, '"recordedAt":"2026', '"recordedAt":"2025')`, 'who, when, why or a fact'],
    ['the sealed story', `data = regexp_replace(data, '"ciphertext":"..', '"ciphertext":"AA')`, 'the sealed content, the place or the kind'],
    ['its kind', `type = 'DeclinedByPerson'`, 'the sealed content, the place or the kind'],
    ['what is proven by nothing else', `metadata = replace(metadata, '"public-task-care"', '"legal-obligation"')`, 'something that is stored with the event'],
    ['the key, so that it looks erased', `data = regexp_replace(data, '"keyRef":"........', '"keyRef":"00000000')`, 'something that is stored with the event'],
    ['all of it, made unreadable', `data = 'x'`, 'the sealed content, the place or the kind'],
  ]; // prettier-ignore
  it.each(changes)(
    'does not hold when somebody with every right changes %s of one stored event',
    async (_what, change, says) => {
      const position = introductions[2]?.position;
      const [before] = await superuser<{ data: string }>(app, 'SELECT * FROM events.event WHERE position = $1', [
        position,
      ]);
      await superuser(app, `UPDATE events.event SET ${change} WHERE position = $1`, [position]);
      const { verdict, sentences } = await verification(app);
      await superuser(app, 'UPDATE events.event SET (data, metadata, type) = ($2, $3, $4) WHERE position = $1', [
        position,
        ...['data', 'metadata', 'type'].map((column) => before?.[column as 'data']),
      ]);
      expect(verdict).toBe('tampered');
      expect(sentences).toHaveLength(2);
      expect(sentences[0]).toContain(`The record does NOT hold: entry 4: ${says}`);
      expect(sentences[1]).toBe('What was signed is itself unchanged, so it shows the difference.');
      expect((await verification(app)).verdict).toBe('holds');
    },
  );

  it('does not hold when an event is put in between that was never logged', async () => {
    const [hole] = await superuser<{ position: string }>(app, `SELECT nextval('events.position') AS position`);
    await introduce(app, 'Ash');
    expect((await sign(app)).body).toMatchObject({ size: 14 });
    await superuser(
      app,
      `INSERT INTO events.event (position, stream, revision, category, id, type, data, metadata)
       SELECT $1, 'introduction-1', 0, category, gen_random_uuid(), type, data, metadata FROM events.event WHERE position = 1`,
      [hole?.position],
    );
    const { verdict, sentences } = await verification(app);
    await superuser(app, 'DELETE FROM events.event WHERE position = $1', [hole?.position]);
    expect({ verdict, first: sentences[0] }).toEqual({
      verdict: 'tampered',
      first: 'The record does NOT hold: entry 12: events were put in before it that were never logged.',
    });
    expect((await verification(app)).verdict).toBe('holds');
  });

  it('does not hold when the newest events are deleted', async () => {
    const client = (sql: string) => superuser(app, sql);
    await client('CREATE TABLE kept AS SELECT * FROM events.event WHERE position > 6');
    await client('DELETE FROM events.event WHERE position > 6');
    const { verdict, sentences } = await verification(app);
    await client('INSERT INTO events.event SELECT * FROM kept');
    expect({ verdict, first: sentences[0] }).toEqual({
      verdict: 'tampered',
      first: 'The record does NOT hold: entries 6 to 14: the event that was logged is not stored any more.',
    });
    expect((await verification(app)).verdict).toBe('holds');
  });

  it('does not hold when the index of the log forgets an entry', async () => {
    await superuser(app, 'CREATE TABLE forgotten AS SELECT * FROM assurance.leaf WHERE seq IN (3, 14)');
    await superuser(app, 'DELETE FROM assurance.leaf WHERE seq IN (3, 14)');
    const { verdict, sentences } = await verification(app);
    await superuser(app, 'INSERT INTO assurance.leaf SELECT * FROM forgotten');
    expect(verdict).toBe('tampered');
    expect(sentences.slice(0, 3)).toEqual([
      'The record does NOT hold: entry 3: the index no longer says of which event it was made.',
      'Also: entry 4: events were put in before it that were never logged.',
      'Also: events are stored after entry 13 that were never logged.',
    ]);
    expect((await verification(app)).verdict).toBe('holds');
  });

  it('shows of a joint decision that it was taken, when and by whom, and not a word of it', async () => {
    type Taken = { readonly type: 'JointDecisionTaken'; readonly data: { personId: string; outcome: string } };
    const stream = defineStream<null, Taken>({
      category: 'jointDecision',
      initial: null,
      evolve: () => null,
      personal: { JointDecisionTaken: { outcome: '' } },
      informationClass: 'decisions',
    });
    const taken: Taken = { type: 'JointDecisionTaken', data: { personId: idFrom('Robin'), outcome: 'Step down' } };
    const clinician = someone('clinician');
    await app.platform.streams.decideAndAppend({
      stream,
      id: idFrom('decision'),
      decide: () => [taken],
      context: {
        commandId: idFrom('taking it'),
        principal: clinician,
        purpose: 'direct-care',
        lawfulBasis: 'public-task-care',
        now: app.clock.now(),
        correlationId: idFrom('taking it'),
        causationId: null,
      },
    });
    const before = verifyBundle(await download(app, ''), await policyOf(app)).record?.shown ?? 0;
    await sign(app);
    const bundle = await download(app, '');
    expect(verifyBundle(bundle, await policyOf(app))).toMatchObject({
      verdict: 'holds',
      record: { shown: before + 2, contentShown: 0 },
    });
    const text = bundle.toString('latin1');
    expect(text).toContain('"type":"JointDecisionTaken"');
    expect(text).toContain(`"actor":"${clinician.memberId}"`);
    expect(text).toContain(
      '# Shown of entries of the types CheckpointSigned, AgencyJoined, ServiceListed, JointDecisionTaken',
    );
    expect(text).not.toMatch(/Step down|IntroductionReceived/);
  });

  it('still verifies when a key was destroyed, and says what can no longer be read', async () => {
    const [event] = await superuser<{ data: string }>(app, 'SELECT data FROM events.event WHERE position = $1', [
      introductions[1]?.position,
    ]);
    const { sealed } = JSON.parse(event?.data ?? '{}') as { sealed: { keyRef: string } };
    await app.platform.keyring.destroy(sealed.keyRef);
    const { verdict, sentences } = await verification(app);
    expect(verdict).toBe('holds');
    expect(sentences).toContain(
      '1 of them cannot be read any more, because their key was destroyed; they are still there, unchanged.',
    );
    expect(verifyBundle(await download(app, ''), await policyOf(app))).toMatchObject({
      verdict: 'holds',
      record: { erased: 1, erasedEntries: [{ status: 'erased, still proven', destroyedBy: null }] },
    });
    const toTheManager = verifyBundle(await download(app, '', manager), await policyOf(app));
    expect(toTheManager.record).toMatchObject({ erased: 0, erasedEntries: [] });
  });

  it('does not hold when the log itself is changed on disk, and gives no bundle then', async () => {
    const { dataDir } = app.platform.options;
    const entries = path.join(dataDir, 'transparency-log', 'tile', 'entries', '000.p');
    const newest = Math.max(...(await readdir(entries)).map(Number));
    await rm(path.join(entries, String(newest)));
    const { verdict, sentences } = await verification(app);
    expect(verdict).toBe('tampered');
    expect(sentences[0]).toBe(
      `The record does NOT hold: tile/entries/000.p/${newest} is missing from the log's storage.`,
    );
    const bundle = await app.get('/api/assurance/bundle', commissioner);
    expect(bundle).toMatchObject({ status: 409, body: { code: 'log-contradicts-itself' } });
  });
});
