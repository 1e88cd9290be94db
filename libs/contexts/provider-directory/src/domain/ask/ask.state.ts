import { defineStream, ERASED } from '@platform/decider/stream-definition';
import type { AskEnd, AskEvent, AskMade } from './ask.events';

export type AskStatus = 'waiting' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed';

export interface MadeAsk extends Readonly<AskMade['data']> {
  readonly status: AskStatus;
  /** Of the links that were made to it. */
  readonly linkHashes: readonly string[];
  readonly question: string | null;
  readonly questionAnswer: string | null;
  /** When somebody said yes by a link; null when nobody did. */
  readonly acceptedByLinkAt: string | null;
}
export type Ask = { readonly status: 'not-made' } | MadeAsk;

export function evolve(ask: Ask, event: AskEvent): Ask {
  if (event.type === 'AskMade') {
    const nothingYet = { linkHashes: [], question: null, questionAnswer: null, acceptedByLinkAt: null };
    return { ...event.data, ...nothingYet, status: 'waiting' };
  }
  if (ask.status === 'not-made') return ask;
  switch (event.type) {
    case 'AskLinkIssued':
      return { ...ask, linkHashes: [...ask.linkHashes, event.data.tokenHash] };
    case 'FurtherQuestionAsked':
      return { ...ask, question: event.data.question };
    case 'FurtherQuestionAnswered':
      return { ...ask, questionAnswer: event.data.questionAnswer };
    case 'AskAcceptedByLink':
      return { ...ask, status: STATUS_AFTER[event.type], acceptedByLinkAt: event.data.acceptedAt };
    case 'AskAccepted':
    case 'AskDeclined':
    case 'AskWithdrawn':
    case 'AskLapsed':
      return { ...ask, status: STATUS_AFTER[event.type] };
  }
}

export const STATUS_AFTER = {
  AskAccepted: 'accepted',
  AskAcceptedByLink: 'accepted',
  AskDeclined: 'declined',
  AskWithdrawn: 'withdrawn',
  AskLapsed: 'lapsed',
} as const satisfies Record<AskEnd['type'], AskStatus>;

export const askStream = defineStream<Ask, AskEvent>({
  category: 'ask',
  initial: { status: 'not-made' },
  evolve,
  informationClass: 'asks',
  personal: {
    AskAccepted: {},
    AskAcceptedByLink: { linkName: ERASED, linkGroup: ERASED },
    AskLapsed: {},
    AskLinkIssued: {},
    AskMade: { need: ERASED, serviceName: ERASED, forWhoAccepts: ERASED },
    AskDeclined: { suggestion: null, linkName: ERASED, linkGroup: ERASED },
    AskWithdrawn: { reason: ERASED },
    FurtherQuestionAsked: { question: ERASED, linkName: ERASED, linkGroup: ERASED },
    FurtherQuestionAnswered: { questionAnswer: ERASED },
  },
});
