import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { CommunicationNeedRecorded, CommunicationNeedsEvent } from './communication-needs.events';

export interface CommunicationNeed extends Omit<CommunicationNeedRecorded['data'], 'whoseId'> {
  /** The day that was told of last; null while none fell due since it was last looked at. */
  readonly promptedFor: string | null;
}

export interface Answered {
  readonly contactId: string;
  readonly contactOn: string;
  readonly met: boolean;
  readonly how: string;
}

export interface CommunicationNeeds {
  /** Those that still stand, the oldest first. */
  readonly needs: readonly CommunicationNeed[];
  /** Every contact of which it was said whether they were met. */
  readonly contacts: readonly Answered[];
}

export function evolve(state: CommunicationNeeds, event: CommunicationNeedsEvent): CommunicationNeeds {
  const change = (needId: string, more: Partial<CommunicationNeed>): CommunicationNeeds => ({
    ...state,
    needs: state.needs.map((need) => (need.needId === needId ? { ...need, ...more } : need)),
  });
  switch (event.type) {
    case 'CommunicationNeedRecorded': {
      const { needId, code, language, words, reviewOn, recordedAt } = event.data;
      const need = { needId, code, language, words, reviewOn, recordedAt, promptedFor: null };
      return { ...state, needs: [...state.needs, need] };
    }
    case 'CommunicationNeedReviewed':
      return change(event.data.needId, { reviewOn: event.data.reviewOn, promptedFor: null });
    case 'CommunicationNeedReviewFellDue':
      return change(event.data.needId, { promptedFor: event.data.dueOn });
    case 'CommunicationNeedEnded':
      return { ...state, needs: state.needs.filter(({ needId }) => needId !== event.data.needId) };
    case 'CommunicationNeedsAnswered': {
      const { contactId, contactOn, met, how } = event.data;
      return { ...state, contacts: [...state.contacts, { contactId, contactOn, met, how }] };
    }
  }
}

export const communicationNeedsStream = defineStream<CommunicationNeeds, CommunicationNeedsEvent>({
  category: 'communicationNeeds',
  initial: { needs: [], contacts: [] },
  evolve,
  subject: 'whoseId',
  informationClass: 'communication-needs',
  personal: {
    // What somebody needs says something of their health.
    CommunicationNeedRecorded: { code: 'other', language: null, words: ERASED },
    CommunicationNeedsAnswered: { how: ERASED },
  },
});
