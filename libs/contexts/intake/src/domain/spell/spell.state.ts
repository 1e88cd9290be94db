import { defineStream } from '@platform/decider/stream-definition';
import type { ClockFact } from './clocks.rules';
import { factOf } from './clocks.rules';
import type { SpellEvent } from './spell.events';

/** All that is known; what it adds up to is read by the rules of the clocks. */
export interface SpellState {
  readonly facts: readonly ClockFact[];
}

export const evolve = ({ facts }: SpellState, event: SpellEvent): SpellState => ({ facts: [...facts, factOf(event)] });

export const spellStream = defineStream<SpellState, SpellEvent>({
  category: 'spell',
  initial: { facts: [] },
  evolve,
  informationClass: 'spell',
  personal: { SpellOpened: {}, SpellJoined: {}, SpellLeft: {}, ClockElementRecorded: {}, HelpStarted: {} },
});
