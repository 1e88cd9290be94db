import type { Decision } from '@platform/decider/decider';
import { endsClock } from '../../domain/spell/clocks.rules';
import type { SpellLeft } from '../../domain/spell/spell.events';
import type { SpellState } from '../../domain/spell/spell.state';

/** The spell ends with the last of its introductions; which is the last shows when all are known. */
export function leaveSpell(ended: SpellLeft['data'], { facts }: SpellState): Decision<SpellLeft, never> {
  const isKnown = facts.some((one) => one.fact === 'ended' && one.introductionId === ended.introductionId);
  if (isKnown) return [];
  const { introductionId, endedOn: on } = ended;
  return [{ type: 'SpellLeft', data: { ...ended, ...endsClock(facts, { fact: 'ended', introductionId, on }) } }];
}
