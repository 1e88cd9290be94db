import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { StreamDefinition } from '@platform/decider/stream-definition';
import type { Section } from '../plan/plan.events';
import type { Marking, PassageEvent, PassageKeptApart } from './passage.events';

export type Passage = Omit<PassageKeptApart['data'], 'planId' | 'personId'>;
/** With what was kept apart there before it, without what was about somebody else. */
export interface KeptPassage extends Passage {
  readonly earlier?: KeptPassage;
}
/** The passages of one plan under one marking, at most one for each section. */
export type Passages = Readonly<Partial<Record<Section, KeptPassage>>>;

export function evolve(passages: Passages, { type, data }: PassageEvent): Passages {
  const { [data.section]: before, ...others } = passages;
  switch (type) {
    case 'PassageLifted':
      return others;
    case 'PassageFoundAboutSomebodyElse':
      return before?.earlier ? { ...others, [data.section]: before.earlier } : others;
    case 'PassageKeptApart': {
      const { planId: _planId, personId: _personId, ...passage } = data;
      return { ...others, [data.section]: before ? { ...passage, earlier: before } : passage };
    }
  }
}

/** A stream and a key of their own for each marking: what is erased, counted or shown of a plan never touches them. */
function passagesStream(category: string, informationClass: string): StreamDefinition<Passages, PassageEvent> {
  return defineStream<Passages, PassageEvent>({
    category,
    initial: {},
    evolve,
    informationClass,
    personal: {
      PassageLifted: {},
      PassageFoundAboutSomebodyElse: {},
      PassageKeptApart: { text: ERASED, named: [] },
    },
  });
}

export const passagesStreams: Readonly<Record<Marking, StreamDefinition<Passages, PassageEvent>>> = {
  sensitive: passagesStream('sensitivePassages', 'plan-sensitive'),
  sealed: passagesStream('sealedPassages', 'plan-sealed'),
};
