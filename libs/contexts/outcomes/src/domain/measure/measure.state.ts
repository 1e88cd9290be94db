import { defineStream } from '@platform/decider/stream-definition';
import type { MeasureEvent } from './measure.events';
import type { Score } from './score.rules';

/** One stream per completed measure: it is said once and never changed; saying it again is another measure. */
export type Measure =
  | { readonly status: 'not-completed' }
  | { readonly status: 'about-somebody-else' }
  | ({ readonly status: 'completed'; readonly safetyPrompt: boolean; readonly personId: string } & Score);

export function evolve(measure: Measure, event: MeasureEvent): Measure {
  switch (event.type) {
    case 'MeasureCompleted': {
      const { score, band, personId } = event.data;
      return { status: 'completed', score, band, personId, safetyPrompt: false };
    }
    case 'SafetyConversationPrompted':
      return measure.status === 'completed' ? { ...measure, safetyPrompt: true } : measure;
    case 'MeasureFoundAboutSomebodyElse':
      return { status: 'about-somebody-else' };
  }
}

export const measureStream = defineStream<Measure, MeasureEvent>({
  category: 'measure',
  initial: { status: 'not-completed' },
  evolve,
  informationClass: 'outcomes',
  personal: {
    SafetyConversationPrompted: {},
    MeasureFoundAboutSomebodyElse: {},
    MeasureCompleted: { answers: [], score: null, band: null },
  },
});
