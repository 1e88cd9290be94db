import type { Sql } from '@platform/access-control/relationship-facts';
import { civilDay } from '@platform/event-store/civil-day';
import type { RecordedEvent } from '@platform/event-store/recorded-event';
import { announceView } from '@platform/projections/live-views';
import type { Projection } from '@platform/projections/projection';
import type { KnownFact } from '../../domain/spell/clocks.rules';
import { clocksOf, factOf } from '../../domain/spell/clocks.rules';
import type { SpellEvent } from '../../domain/spell/spell.events';
import { spellStream } from '../../domain/spell/spell.state';

type Recorded = RecordedEvent<SpellEvent>;

export const clocksProjection: Projection = {
  id: 'intake.clocks.v1',
  streams: [spellStream],
  tables: ['person_clock'],
  async project(events, sql) {
    for (const recorded of events as readonly Recorded[]) await projectOne(recorded, sql);
    // Cards of the board say what is missing; of a spell that begins they say so already.
    if ((events as readonly Recorded[]).some(({ event }) => event.type !== 'SpellOpened'))
      await announceView(sql, { view: 'intake.huddle-board', keys: [] });
    return (events as readonly Recorded[]).map(({ event }) => event.data.personId);
  },
};

/** A fact, with the day on which it was recorded. */
export const knownFactOf = ({ event, metadata }: Recorded): KnownFact => ({
  ...factOf(event),
  knownOn: civilDay(new Date(metadata.recordedAt)),
});

async function projectOne(recorded: Recorded, sql: Sql): Promise<void> {
  const { personId } = recorded.event.data;
  const [row] = await sql.query<{ facts: KnownFact[]; revision: string }>(
    'SELECT facts, revision FROM person_clock WHERE person_id = $1',
    [personId],
  );
  if (row && BigInt(row.revision) >= recorded.revision) return;
  const facts = [...(row?.facts ?? []), knownFactOf(recorded)];
  const spell = clocksOf(facts).spells.at(-1);
  const waits = spell !== undefined && spell.endedOn === null && spell.stoppedOn === null;
  await sql.query(
    `INSERT INTO person_clock (person_id, started_on, waits, facts, revision) VALUES ($1,$2,$3,$4,$5)
     ON CONFLICT (person_id) DO UPDATE SET started_on = excluded.started_on, waits = excluded.waits,
       facts = excluded.facts, revision = excluded.revision`,
    [personId, spell?.startedOn ?? null, waits, JSON.stringify(facts), recorded.revision],
  );
}
