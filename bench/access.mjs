// What deciding on access costs, and what the second wall costs a page of one person.
import { randomUUID } from 'node:crypto';
import { alternate, atOnce } from './measure.mjs';
import { freshDatabase, openContextDatabase, openAccess } from './product.mjs';
import { entry } from './report.mjs';

const PEOPLE = 200;
const ON_EACH_TEAM = 6;
const LINES = 20;
const LIST =
  'SELECT decision_id, question, proposed_at FROM decision_on_list WHERE person_id = $1 ORDER BY proposed_at DESC LIMIT 200';

const OPEN_LIST = LIST.replace('decision_on_list', 'open_list');

/** Rows as a context keeps them: a team around each person, what they said of sharing, and a list of their own. */
async function fill(database, people, members) {
  await database.query(
    `INSERT INTO relationship (relationship_id, person_id, member_id, agency_id, role, is_key_worker, started_at)
     SELECT gen_random_uuid(), p::uuid, m::uuid, gen_random_uuid(), 'clinician', false, now()
     FROM unnest($1::text[]) WITH ORDINALITY AS people(p, n), unnest($2::text[]) WITH ORDINALITY AS members(m, k)
     WHERE (n + k) % 10 < $3`,
    [people, members, ON_EACH_TEAM],
  );
  await database.query(
    `INSERT INTO sharing_preference (person_id, audience, audience_id, part, choice, revision)
     SELECT p::uuid, 'agency', gen_random_uuid(), 'everything', 'withheld', n FROM unnest($1::text[]) AS people(p), generate_series(1, 5) n`,
    [people],
  );
  await database.query(
    `INSERT INTO decision_on_list (decision_id, person_id, question, status, proposed_at, dissents)
     SELECT gen_random_uuid(), p::uuid, 'What comes first?', 'open', now(), 0 FROM unnest($1::text[]) AS people(p), generate_series(1, $2::int)`,
    [people, LINES],
  );
  // The same rows where nothing stands around them.
  await database.query(`CREATE TABLE open_list AS SELECT * FROM decision_on_list;
    CREATE INDEX ON open_list (person_id, proposed_at); GRANT SELECT ON open_list TO living_well_care_plan_reader;
    ANALYZE open_list; ANALYZE decision_on_list; ANALYZE relationship; ANALYZE sharing_preference`);
}

/** A decision with its facts, and a list of one person's with and without the wall, in turn in the same run. */
export async function measureAccess(server, { rounds, ms }) {
  const url = await freshDatabase(server, 'bench_access');
  const database = await openContextDatabase(url, 'care-plan');
  try {
    const people = Array.from({ length: PEOPLE }, () => randomUUID());
    const members = Array.from({ length: 10 }, () => randomUUID());
    await fill(database, people, members);
    const access = openAccess(database);
    const any = (list) => list[Math.floor(Math.random() * list.length)];
    const member = () => ({ personId: null, memberId: any(members), agencyId: null });
    const told = await alternate(
      {
        decision: () => atOnce(1, ms, () => access.decide(member(), any(people))),
        walled: () =>
          atOnce(1, ms, () => {
            const personId = any(people);
            const self = { personId, memberId: personId, agencyId: null };
            return database.reading(self, (rows) => rows.query(LIST, [personId]));
          }),
        bare: () =>
          atOnce(1, ms, () => {
            const personId = any(people);
            const self = { personId, memberId: personId, agencyId: null };
            return database.reading(self, (rows) => rows.query(OPEN_LIST, [personId]));
          }),
      },
      { rounds },
    );
    return [
      entry({
        ...{ id: 'access-decision', name: 'a decision on access with its facts, p50', unit: 'ms', better: 'less' },
        ...{ value: told.decision.p50, limit: 'a millisecond', limitValue: 1 },
      }),
      entry({
        ...{ id: 'second-wall', name: 'a list of one person behind the second wall, p50', unit: 'ms', better: 'less' },
        ...{ value: told.walled.p50, peer: 'the same list in a table without it', peerValue: told.bare.p50 },
      }),
    ];
  } finally {
    await database.close();
  }
}
