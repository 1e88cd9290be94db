import { defineStream } from '@platform/decider/stream-definition';
import type { MeasureEvent, MeasureOffered } from './measure.events';
import type { Score } from './score.rules';

/** One stream per completed measure: it is said once and never changed; saying it again is another measure. */
export type Measure =
  | { readonly status: 'not-completed' }
  | ({ readonly status: 'offered' } & MeasureOffered['data'])
  | { readonly status: 'taken-back'; readonly personId: string }
  | { readonly status: 'about-somebody-else' }
  | ({ readonly status: 'completed'; readonly prompt: Prompt | null; readonly personId: string } & Score & Disputed);

/** Whether anybody may go by the answers. */
export interface Disputed {
  /** The requests for which they are kept from use until each is answered. */
  readonly keptFor: readonly string[];
  readonly foundWrong: boolean;
}

/** A conversation is asked for, and whether somebody has seen it. */
export interface Prompt {
  readonly memberId: string | null;
  readonly agencyId: string | null;
  readonly acknowledgeBy: string | null;
  readonly acknowledgedBy: string | null;
  readonly escalatedAt: string | null;
}

export function evolve(measure: Measure, event: MeasureEvent): Measure {
  switch (event.type) {
    case 'MeasureOffered':
      return { status: 'offered', ...event.data };
    case 'MeasureOfferTakenBack':
      return { status: 'taken-back', personId: event.data.personId };
    case 'MeasureCompleted': {
      const { score, band, personId } = event.data;
      return { status: 'completed', score, band, personId, prompt: null, keptFor: [], foundWrong: false };
    }
    case 'SafetyConversationPrompted': {
      const { memberId = null, agencyId = null, acknowledgeBy = null } = event.data;
      const prompt = { memberId, agencyId, acknowledgeBy, acknowledgedBy: null, escalatedAt: null };
      return measure.status === 'completed' ? { ...measure, prompt } : measure;
    }
    case 'PromptAcknowledged':
      return withPrompt(measure, { acknowledgedBy: event.data.acknowledgedBy });
    case 'PromptEscalated':
      return withPrompt(measure, { escalatedAt: event.data.escalatedAt });
    case 'MeasureKeptFromUse': {
      const { correctionId } = event.data;
      return ofCompleted(measure, ({ keptFor }) => ({ keptFor: [...keptFor, correctionId] }));
    }
    case 'MeasureInUseAgain': {
      const { correctionId } = event.data;
      return ofCompleted(measure, ({ keptFor }) => ({ keptFor: keptFor.filter((id) => id !== correctionId) }));
    }
    case 'MeasureFoundWrong': {
      const { correctionId } = event.data;
      return ofCompleted(measure, ({ keptFor }) => ({
        keptFor: keptFor.filter((id) => id !== correctionId),
        foundWrong: true,
      }));
    }
    case 'MeasureFoundAboutSomebodyElse':
      return { status: 'about-somebody-else' };
  }
}

const ofCompleted = (measure: Measure, change: (disputed: Disputed) => Partial<Disputed>): Measure =>
  measure.status === 'completed' ? { ...measure, ...change(measure) } : measure;

const withPrompt = (measure: Measure, more: Partial<Prompt>): Measure =>
  measure.status === 'completed' && measure.prompt ? { ...measure, prompt: { ...measure.prompt, ...more } } : measure;

export const measureStream = defineStream<Measure, MeasureEvent>({
  category: 'measure',
  initial: { status: 'not-completed' },
  evolve,
  informationClass: 'outcomes',
  personal: {
    MeasureOffered: {},
    MeasureOfferTakenBack: {},
    SafetyConversationPrompted: {},
    PromptAcknowledged: {},
    PromptEscalated: {},
    MeasureKeptFromUse: {},
    MeasureInUseAgain: {},
    MeasureFoundWrong: {},
    MeasureFoundAboutSomebodyElse: {},
    MeasureCompleted: { answers: [], score: null, band: null },
  },
});
