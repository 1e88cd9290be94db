import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Pool } from 'pg';
import { rolePool } from '../postgres/role-pool';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { KeyDestroyed } from './keyring';
import { PostgresKeyring, PRIVACY_ROLE, PRIVACY_SCHEMA_SQL } from './postgres-keyring';

describe('keys in PostgreSQL', () => {
  let test: TestDatabase;
  let admin: Client;
  let pool: Pool;
  let keyring: PostgresKeyring;
  let other: PostgresKeyring;
  const master = Buffer.alloc(32, 9);
  beforeAll(async () => {
    test = await testDatabase();
    admin = new Client({ connectionString: test.url });
    await admin.connect();
    await admin.query(PRIVACY_SCHEMA_SQL);
    await admin.query(PRIVACY_SCHEMA_SQL);
    pool = rolePool(test.url, PRIVACY_ROLE, 4);
  });
  beforeEach(() => {
    keyring = new PostgresKeyring(pool, master);
    other = new PostgresKeyring(pool, master);
  });
  afterAll(async () => {
    await pool.end();
    await admin.end();
    await test.drop();
  });
  const owner = (subject = randomUUID(), agency = 'one', informationClass = 'plan') => ({
    subject,
    agency,
    informationClass,
  });

  it('makes one key on first use, however many processes ask at once', async () => {
    const [whose, both] = [owner(), [keyring, other]];
    const keys = await Promise.all(Array.from({ length: 40 }, (_, i) => (both[i % 2] ?? keyring).keyFor(whose)));
    expect(new Set(keys.map((one) => one.keyRef)).size).toBe(1);
    expect(new Set(keys.map((one) => one.key.toString('hex'))).size).toBe(1);
    const { rows } = await admin.query('SELECT FROM privacy.data_key WHERE subject = $1', [whose.subject]);
    expect(rows).toHaveLength(1);
  });

  it('makes a key of its own for each person, agency and class', async () => {
    const subject = randomUUID();
    const owners = [
      owner(subject),
      owner(subject, 'two'),
      owner(subject, 'one', 'story'),
      owner(),
      owner(subject, 'one:plan', ''),
    ];
    const keys = await Promise.all(owners.map((one) => keyring.keyFor(one)));
    expect(new Set(keys.map(({ key }) => key.toString('hex'))).size).toBe(owners.length);
    for (const { keyRef, key } of keys) expect(await other.open(keyRef)).toEqual(key);
  });

  it('opens nothing for a reference that never was', async () => {
    expect(await keyring.open(randomUUID())).toBeUndefined();
  });

  it('destroys one key for good: not opened, not made again, and others stay', async () => {
    const subject = randomUUID();
    const [gone, stays] = [await keyring.keyFor(owner(subject)), await keyring.keyFor(owner(subject, 'two'))];
    await keyring.destroy(gone.keyRef);
    await keyring.destroy(gone.keyRef);
    for (const ring of [keyring, other, new PostgresKeyring(pool, master)]) {
      expect(await ring.open(gone.keyRef)).toBeUndefined();
      await expect(ring.keyFor(owner(subject))).rejects.toBeInstanceOf(KeyDestroyed);
      expect(await ring.open(stays.keyRef)).toEqual(stays.key);
    }
    const { rows } = await admin.query('SELECT wrapped, destroyed_at FROM privacy.data_key WHERE key_ref = $1', [
      gone.keyRef,
    ]);
    expect(rows).toEqual([{ wrapped: null, destroyed_at: expect.any(Date) as Date }]);
  });

  it('does not wipe a key under the hands of whoever is using it', async () => {
    const whose = owner();
    const { keyRef, key } = await keyring.keyFor(whose);
    const opened = await keyring.open(keyRef);
    await keyring.destroy(keyRef);
    expect(key.equals(Buffer.alloc(32))).toBe(false);
    expect(opened).toEqual(key);
  });

  it('keeps nothing of a key that was on its way while it was destroyed', async () => {
    const { keyRef } = await other.keyFor(owner());
    let answer: () => void = () => undefined;
    let found: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    const asked = new Promise<void>((resolve) => (found = resolve));
    // The database answers at once and the answer is long on its way.
    const slow = {
      query: async (text: string, values: unknown[]) => {
        const result: unknown = await pool.query(text, values);
        if (!text.startsWith('SELECT')) return result;
        found();
        await held;
        return result;
      },
    };
    const late = new PostgresKeyring(slow as unknown as Pool, master);
    const opening = late.open(keyRef);
    await asked;
    await late.destroy(keyRef);
    answer();
    expect(await opening).toBeUndefined();
    expect(await late.open(keyRef)).toBeUndefined();
  });

  it('asks once for a key that many events need at the same time', async () => {
    const { keyRef, key } = await other.keyFor(owner());
    let questions = 0;
    const counting = {
      query: (text: string, values: unknown[]) => {
        questions += 1;
        return pool.query(text, values);
      },
    };
    const ring = new PostgresKeyring(counting as unknown as Pool, master);
    const opened = await Promise.all(Array.from({ length: 100 }, () => ring.open(keyRef)));
    expect(opened.every((one) => one?.equals(key))).toBe(true);
    expect(questions).toBe(1);
  });

  it('has nothing readable in the table, and is no use without the master key', async () => {
    const { keyRef, key } = await keyring.keyFor(owner());
    const { rows } = await admin.query<{ row: string }>(
      'SELECT k::text AS row FROM privacy.data_key k WHERE key_ref = $1',
      [keyRef],
    );
    expect(rows[0]?.row).not.toContain(key.toString('base64'));
    await expect(new PostgresKeyring(pool, Buffer.alloc(32, 8)).open(keyRef)).rejects.toThrow();
  });

  it('lets nobody who works with keys remove a row', async () => {
    await expect(pool.query('DELETE FROM privacy.data_key')).rejects.toMatchObject({ code: '42501' });
  });
});
