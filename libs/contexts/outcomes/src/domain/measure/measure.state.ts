import { defineStream } from '@platform/decider/stream-definition';
import type { MeasureEvent } from './measure.events';
import type { Score } from './score.rules';

/** One stream per completed measure: it is said once and never changed; saying it again is another measure. */
export type Measure =
  { readonly status: 'not-completed' } | ({ readonly status: 'completed'; readonly safetyPrompt: boolean } & Score);

export function evolve(measure: Measure, event: MeasureEvent): Measure {
  switch (event.type) {
    case 'MeasureCompleted': {
      const { score, band } = event.data;
      return { status: 'completed', score, band, safetyPrompt: false };
    }
    case 'SafetyConversationPrompted':
      return measure.status === 'completed' ? { ...measure, safetyPrompt: true } : measure;
  }
}

export const measureStream = defineStream<Measure, MeasureEvent>({
  category: 'measure',
  eventTypes: { MeasureCompleted: true, SafetyConversationPrompted: true },
  initial: { status: 'not-completed' },
  evolve,
  informationClass: 'outcomes',
  personal: { MeasureCompleted: { answers: [], score: null, band: null } },
});
