import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import { clocksOf } from '../../domain/spell/clocks.rules';
import type { ClockElement } from '../../domain/spell/spell.events';
import { PersonClockRow } from './person-clock.row';

/** The clock of a card: since when, and which of the four are missing. */
export interface RunningClock {
  readonly startedOn: string;
  readonly missing: readonly ClockElement[];
}

/** By person: the clock of a spell that is open, null when it has stopped. Nothing for whoever has no open spell, or not yet. */
export async function runningClocks(
  rows: EntityManager,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, RunningClock | null>> {
  const known = await rows.find(PersonClockRow, { where: { personId: In([...new Set(personIds)]) } });
  return new Map(
    known.flatMap(({ personId, facts }): [string, RunningClock | null][] => {
      const spell = clocksOf(facts).spells.at(-1);
      if (!spell || spell.endedOn !== null) return [];
      const { startedOn, missing, stoppedOn } = spell;
      return [[personId, stoppedOn === null ? { startedOn, missing } : null]];
    }),
  );
}
