import { randomUUID } from 'node:crypto';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordEmergencyAccess } from '../access-control/emergency-facts';
import { recordRelationshipEnded, recordRelationshipStarted } from '../access-control/relationship-facts';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { ContextDatabase } from './context-database';
import { NOBODY, noWallSql, VISIBLE, wallSql } from './row-level-security';

@Entity({ name: 'note' })
class NoteRow {
  @PrimaryColumn('uuid', { name: 'note_id' }) noteId!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('uuid', { name: 'agency_id' }) agencyId!: string;
}
class Notes1 implements MigrationInterface {
  name = 'Notes1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE note (note_id uuid PRIMARY KEY, person_id uuid NOT NULL, agency_id uuid NOT NULL)',
    );
    await runner.query(wallSql('outcomes', 'note', VISIBLE.ofThePerson, VISIBLE.ofTheAgency('agency_id')));
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(noWallSql('note'));
  }
}

const [ash, kit, agency, member] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const self = (personId: string) => ({ personId, memberId: personId, agencyId: null });
const asMember = { personId: null, memberId: member, agencyId: null };

describe('the second wall, around rows of people', () => {
  let test: TestDatabase;
  let database: ContextDatabase;
  let now = new Date('2026-03-02T09:00:00.000Z');
  beforeAll(async () => {
    test = await testDatabase();
    database = await ContextDatabase.open({
      ...{ url: test.url, context: 'outcomes', rows: [NoteRow], migrations: [Notes1], queriesAtOnce: 2 },
      clock: { now: () => now },
    });
    for (const personId of [ash, kit]) {
      await database.query('INSERT INTO note (note_id, person_id, agency_id) VALUES ($1,$2,$3)', [
        ...[randomUUID(), personId, agency],
      ]);
    }
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });
  const peopleSeenBy = async (subject: Parameters<ContextDatabase['reading']>[0]) =>
    database.reading(subject, async (rows) => (await rows.find(NoteRow)).map(({ personId }) => personId).sort());

  it('shows two people each their own, however their requests take turns on two connections', async () => {
    const inTurn = async (first: number) => {
      const foreign: string[] = [];
      for (let i = 0; i < 50; i += 1) {
        const personId = (first + i) % 2 === 0 ? ash : kit;
        const seen = await peopleSeenBy(self(personId));
        if (seen.length !== 1 || seen[0] !== personId) foreign.push(seen.join(' ') || 'nothing');
      }
      return foreign;
    };
    expect((await Promise.all(Array.from({ length: 20 }, (_, first) => inTurn(first)))).flat()).toEqual([]);
  });

  it('shows nothing to whoever asks for nobody, also after somebody on the same connection', async () => {
    await Promise.all([ash, kit, ash, kit].map((personId) => peopleSeenBy(self(personId))));
    expect(await Promise.all([1, 2, 3, 4].map(() => database.dataSource.manager.find(NoteRow)))).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(await peopleSeenBy(NOBODY)).toEqual([]);
  });

  it('follows a relationship, its end and 28 days, an emergency, and the agency that holds the row', async () => {
    expect(await peopleSeenBy(asMember)).toEqual([]);
    const relationshipId = randomUUID();
    const startedAt = now.toISOString();
    await recordRelationshipStarted(database, {
      ...{ relationshipId, personId: ash, memberId: member, agencyId: agency },
      ...{ role: 'clinician', isKeyWorker: false, startedAt },
    });
    expect(await peopleSeenBy(asMember)).toEqual([ash]);
    await recordRelationshipEnded(database, { relationshipId, endedAt: startedAt });
    expect(await peopleSeenBy(asMember)).toEqual([ash]);
    now = new Date('2026-03-30T09:00:00.000Z');
    expect(await peopleSeenBy(asMember)).toEqual([]);
    await recordEmergencyAccess(database, {
      ...{ emergencyId: randomUUID(), personId: kit, memberId: member },
      ...{ openedAt: now.toISOString(), expiresAt: '2026-03-30T10:00:00.000Z' },
    });
    expect(await peopleSeenBy(asMember)).toEqual([kit]);
    now = new Date('2026-03-30T10:00:00.000Z');
    expect(await peopleSeenBy(asMember)).toEqual([]);
    expect(await peopleSeenBy({ ...asMember, agencyId: agency })).toHaveLength(2);
  });

  it('lets a reader neither write nor take the wall down', async () => {
    const asReader = (sql: string) => database.dataSource.query(sql);
    await expect(asReader(`INSERT INTO note VALUES ('${ash}', '${ash}', '${ash}')`)).rejects.toThrow(
      'permission denied',
    );
    await expect(asReader('ALTER TABLE note DISABLE ROW LEVEL SECURITY')).rejects.toThrow('must be owner');
    await expect(asReader('SET LOCAL row_security = off; SELECT * FROM note')).rejects.toThrow('row-level security');
    const whileReading = database.reading(self(ash), (rows) => rows.query('CREATE TEMP TABLE mine (a int)'));
    await expect(whileReading).rejects.toThrow('read-only transaction');
    expect(await peopleSeenBy(NOBODY)).toEqual([]);
  });
});
