import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { CorrectionAnswered, CorrectionAsked, CorrectionEvent } from './correction.events';

export interface Correction extends Pick<
  CorrectionAsked['data'],
  'correctionId' | 'part' | 'statement' | 'askedBy' | 'askedAt' | 'dueAt'
> {
  readonly entryId: string | null;
  readonly keptFromUse: boolean;
  readonly isOverdue: boolean;
  readonly answered: Pick<CorrectionAnswered['data'], 'outcome' | 'answer' | 'answeredBy' | 'answeredAt'> | null;
}
/** What one person said was wrong, oldest first. */
export type Corrections = readonly Correction[];

export function evolve(corrections: Corrections, event: CorrectionEvent): Corrections {
  const become = (more: Partial<Correction>): Corrections =>
    corrections.map((one) => (one.correctionId === event.data.correctionId ? { ...one, ...more } : one));
  switch (event.type) {
    case 'CorrectionAsked': {
      const { personId: _personId, entryId = null, keptFromUse = false, ...asked } = event.data;
      return [...corrections, { ...asked, entryId, keptFromUse, isOverdue: false, answered: null }];
    }
    case 'CorrectionAnswered': {
      const { outcome, answer, answeredBy, answeredAt } = event.data;
      return become({ answered: { outcome, answer, answeredBy, answeredAt } });
    }
    case 'CorrectionOverdue':
      return become({ isOverdue: true });
  }
}

export const correctionStream = defineStream<Corrections, CorrectionEvent>({
  category: 'correction',
  initial: [],
  evolve,
  informationClass: 'correction',
  personal: {
    CorrectionAsked: { statement: ERASED },
    CorrectionAnswered: { answer: ERASED },
    CorrectionOverdue: {},
  },
});
