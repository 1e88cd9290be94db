import type { Decision } from '@platform/decider/decider';
import { endsClock } from '../../domain/spell/clocks.rules';
import type { ClockElementRecorded } from '../../domain/spell/spell.events';
import type { SpellState } from '../../domain/spell/spell.state';

/** Every day is kept, also one that is earlier than another that was recorded first. */
export function recordClockElement(
  recorded: ClockElementRecorded['data'],
  { facts }: SpellState,
): Decision<ClockElementRecorded, never> {
  const { element, happenedOn } = recorded;
  const isKnown = facts.some((one) => one.fact === 'element' && one.element === element && one.on === happenedOn);
  if (isKnown) return [];
  const ends = endsClock(facts, { fact: 'element', element, on: happenedOn });
  return [{ type: 'ClockElementRecorded', data: { ...recorded, ...ends } }];
}
