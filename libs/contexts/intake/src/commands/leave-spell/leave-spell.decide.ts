import type { Decision } from '@platform/decider/decider';
import type { SpellLeft } from '../../domain/spell/spell.events';
import type { SpellState } from '../../domain/spell/spell.state';

/** The spell ends with the last of its introductions; which is the last shows when all are known. */
export function leaveSpell(ended: SpellLeft['data'], { facts }: SpellState): Decision<SpellLeft, never> {
  const isKnown = facts.some((one) => one.fact === 'ended' && one.introductionId === ended.introductionId);
  return isKnown ? [] : [{ type: 'SpellLeft', data: ended }];
}
