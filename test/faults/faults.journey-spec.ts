import { FAILPOINTS } from '@platform/observability/failpoint';
import type { FaultRunReport } from './fault-run';
import { runFaults } from './fault-run';
import type { FaultyDatabase } from './faulty-database';
import { scheduleOf } from './schedule';

const SEED = 1;
const FAULTS = 16;

/** What could have gone wrong, done by hand and undone again: what is changed, and what the judgement says of it. */
const wrongs: readonly (readonly [wrong: string, change: string, undo: string, says: RegExp])[] = [
  [
    'an acknowledged event was lost',
    `CREATE TABLE kept AS SELECT * FROM events.event WHERE type = 'Said' ORDER BY position DESC LIMIT 1;
     DELETE FROM events.event WHERE position IN (SELECT position FROM kept)`,
    'INSERT INTO events.event SELECT * FROM kept; DROP TABLE kept',
    /writer|acknowledged|next revision/i,
  ],
  [
    'a message was not told',
    `CREATE TABLE kept AS SELECT * FROM bus.message WHERE message LIKE '%talk-%' ORDER BY position DESC LIMIT 1;
     DELETE FROM bus.message WHERE position IN (SELECT position FROM kept)`,
    'INSERT INTO bus.message OVERRIDING SYSTEM VALUE SELECT * FROM kept; DROP TABLE kept',
    /messages, and what is to be told/,
  ],
  [
    'a message had its effect twice',
    `INSERT INTO outcomes.effect (n, consumer, stream, revision)
     SELECT 999999999, consumer, stream, revision FROM outcomes.effect WHERE consumer = 'outcomes.effects.v1' LIMIT 1`,
    'DELETE FROM outcomes.effect WHERE n = 999999999',
    /effects of messages, and messages/,
  ],
  [
    'a row of a view counts one event twice',
    `UPDATE intake.talk_view SET said = said + 1 WHERE version = 'v1' AND talk_id = (SELECT min(talk_id::text)::uuid FROM intake.talk_view)`,
    `UPDATE intake.talk_view SET said = said - 1 WHERE version = 'v1' AND talk_id = (SELECT min(talk_id::text)::uuid FROM intake.talk_view)`,
    /rows of the live view/,
  ],
  [
    'a message was parked that can be handled',
    `INSERT INTO outcomes.parked SELECT 'outcomes.effects.v1', gen_random_uuid(), 'talk-x', 0, 'x', 'x', 'x'`,
    `DELETE FROM outcomes.parked WHERE stream = 'talk-x'`,
    /parked messages/,
  ],
  [
    'an event was changed after it was signed',
    `UPDATE events.event SET metadata = replace(metadata, '"c":"', '"c":"0') WHERE position = 1`,
    `UPDATE events.event SET metadata = replace(metadata, '"c":"0', '"c":"') WHERE position = 1`,
    /leaves of the signed log/,
  ],
];

async function outcomesOfEachWrong(judge: () => Promise<unknown>, database: FaultyDatabase): Promise<string[]> {
  const said: string[] = [];
  for (const [, change, undo] of wrongs) {
    await database.sql(change);
    said.push(await judge().then(() => 'nothing', (error: unknown) => String(error))); // prettier-ignore
    await database.sql(undo);
  }
  await judge();
  return said;
}

describe('whatever fails', () => {
  let report: FaultRunReport;
  let said: string[];

  beforeAll(async () => {
    const afterwards = async (judge: () => Promise<unknown>, database: FaultyDatabase) => {
      said = await outcomesOfEachWrong(judge, database);
    };
    report = await runFaults({ seed: SEED, faults: FAULTS, afterwards });
  }, 1_200_000);

  it('everything acknowledged is stored, and no reader, message, effect or view misses or repeats any of it', () => {
    expect(report.faults).toBe(FAULTS);
    for (const count of ['acknowledged', 'askedAgain', 'events', 'messages', 'checkpoints'] as const)
      expect(report[count]).toBeGreaterThan(0);
  });

  it.each(wrongs.map(([wrong], i) => [wrong, i] as const))('would be told if %s', (_, i) => {
    expect(said[i]).toMatch(wrongs[i]?.[3] ?? '');
  });
});

describe('a schedule of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(scheduleOf(7, 100)).toEqual(scheduleOf(7, 100));
    expect(scheduleOf(8, 100)).not.toEqual(scheduleOf(7, 100));
  });

  it('comes to each failpoint before it comes to any again', () => {
    const names = scheduleOf(3, 200).flatMap((fault) => (fault.kind === 'failpoint' ? [fault.name] : []));
    expect(names.length).toBeGreaterThan(2 * FAILPOINTS.length);
    for (const turn of [0, 1]) {
      const those = names.slice(turn * FAILPOINTS.length, (turn + 1) * FAILPOINTS.length);
      expect([...those].sort()).toEqual([...FAILPOINTS].sort());
    }
  });
});
