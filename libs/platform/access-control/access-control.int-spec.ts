import fc from 'fast-check';
import { idFrom } from '../event-store/command-context';
import { preparePostgresEventStore } from '../event-store/postgres/postgres-event-store';
import { ContextDatabase } from '../projections/context-database';
import type { TestDatabase } from '../testing/test-database';
import { testDatabase } from '../testing/test-database';
import { AccessControl } from './access-control';
import type { AccessPolicy } from './decide-access';
import { ANYONE } from './principal';

const POLICY: AccessPolicy = {
  'board.read': [{ roles: ['clinician'], relations: 'anyone' }],
  'plan.read': [{ roles: ['clinician'], relations: ['team', 'key-worker'] }],
};
const [PEOPLE, MEMBERS, AGENCIES] = [4, 3, 2].map((count, kind) =>
  Array.from({ length: count }, (_, n) => idFrom('access', String(kind), String(n))),
) as [string[], string[], string[]];
const NOW = new Date('2026-03-02T09:00:00.000Z');
const [person, member, agency] = [PEOPLE, MEMBERS, AGENCIES].map((all) => fc.constantFrom(...all)) as [
  fc.Arbitrary<string>,
  fc.Arbitrary<string>,
  fc.Arbitrary<string>,
];
const places = fc.array(
  fc.record({
    ...{ person, member, agency, role: fc.constantFrom('clinician', 'carer'), isOver: fc.boolean() },
    isKeyWorker: fc.boolean(),
  }),
  { maxLength: 8 },
);
const preferences = fc.uniqueArray(
  fc.record({ person, audience: fc.oneof(member, agency), choice: fc.constantFrom('withheld', 'shared') }),
  { maxLength: 4, selector: (one) => `${one.person} ${one.audience}` },
);

describe('asking about many at once', () => {
  let test: TestDatabase;
  let database: ContextDatabase;
  let access: AccessControl;
  beforeAll(async () => {
    test = await testDatabase();
    await preparePostgresEventStore(test.url);
    database = await ContextDatabase.open({ url: test.url, context: 'care-plan', rows: [], migrations: [] });
    access = new AccessControl(POLICY, database, { now: () => NOW });
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  type Place = typeof places extends fc.Arbitrary<infer T> ? T : never;
  type Preference = typeof preferences extends fc.Arbitrary<infer T> ? T : never;
  const know = async (all: Place, said: Preference) => {
    await database.query('DELETE FROM relationship');
    await database.query('DELETE FROM sharing_preference');
    for (const [n, one] of all.entries()) {
      await database.query(
        `INSERT INTO relationship (relationship_id, person_id, member_id, agency_id, role, is_key_worker, started_at, ended_at)
         VALUES ($1,$2,$3,$4,$5,$6,'2026-01-05T09:00:00Z',$7)`,
        [idFrom('place', String(n)), one.person, one.member, one.agency, one.role, one.isKeyWorker, one.isOver ? '2026-02-05T09:00:00Z' : null], // prettier-ignore
      );
    }
    for (const one of said) {
      const audience = MEMBERS.includes(one.audience) ? 'member' : 'agency';
      await database.query(
        `INSERT INTO sharing_preference (person_id, audience, audience_id, part, choice, revision)
         VALUES ($1,$2,$3,'everything',$4,1)`,
        [one.person, audience, one.audience, one.choice],
      );
    }
  };

  it('answers as asking about each of them alone does, whatever is known', async () => {
    await fc.assert(
      fc.asyncProperty(places, preferences, async (all, said) => {
        await know(all, said);
        const readers = [
          ...MEMBERS.map((memberId) => ({ personId: null, memberId })),
          { personId: PEOPLE[0] ?? '', memberId: PEOPLE[0] ?? '' },
          { personId: null, memberId: null },
        ];
        const each = await Promise.all(readers.map((reader) => access.peopleOf(reader)));
        expect(await access.knownTo(readers, PEOPLE)).toEqual(
          each.map((known) => PEOPLE.filter((id) => known.includes(id))),
        );
        for (const [n, memberId] of MEMBERS.entries()) {
          const agencyId = AGENCIES[n % AGENCIES.length] ?? null;
          const clinician = { ...ANYONE, role: 'clinician', tier: 'regulated', memberId, agencyId } as const;
          const standingOn = await access.onEach(clinician, PEOPLE);
          for (const personId of PEOPLE) {
            const alone = await access.on(clinician, personId);
            for (const action of Object.keys(POLICY))
              expect(standingOn(personId).decide(action)).toEqual(alone.decide(action));
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
