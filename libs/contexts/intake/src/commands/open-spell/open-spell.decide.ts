import type { Decision } from '@platform/decider/decider';
import { clocksOf, joins, runsSince } from '../../domain/spell/clocks.rules';
import type { SpellJoined, SpellOpened } from '../../domain/spell/spell.events';
import type { SpellState } from '../../domain/spell/spell.state';

/** An introduction opens a spell, or joins the one that is open or has just ended. */
export function openSpell(
  introduced: SpellOpened['data'],
  { facts }: SpellState,
): Decision<SpellOpened | SpellJoined, never> {
  const isKnown = facts.some((one) => one.fact === 'introduced' && one.introductionId === introduced.introductionId);
  if (isKnown) return [];
  const { spells } = clocksOf(facts);
  const before = spells.findLast(({ startedOn }) => startedOn <= introduced.receivedOn);
  const type = before && joins(before, { startedOn: introduced.receivedOn }) ? 'SpellJoined' : 'SpellOpened';
  const { introductionId, receivedOn: on } = introduced;
  const since = runsSince([...facts, { fact: 'introduced', introductionId, on }]);
  const begins = since === null || runsSince(facts) !== null ? {} : { runsSince: since };
  return [{ type, data: { ...introduced, ...begins } }];
}
