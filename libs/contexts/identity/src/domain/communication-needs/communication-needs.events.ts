import type { NeedCode } from './need.rules';

/** `whoseId` is the person, or the member id of a carer: carers have needs of their own. */
export interface CommunicationNeedRecorded {
  readonly type: 'CommunicationNeedRecorded';
  readonly data: {
    readonly whoseId: string;
    readonly needId: string;
    readonly code: NeedCode;
    /** A tag such as `pl` or `cy`, where the need is about a language; else null. */
    readonly language: string | null;
    /** In the words of whoever needs it; null when the code says it all. */
    readonly words: string | null;
    /** `YYYY-MM-DD`. */
    readonly reviewOn: string;
    readonly recordedAt: string;
  };
}

/** Somebody asked whether it is still so, and it is. */
export interface CommunicationNeedReviewed {
  readonly type: 'CommunicationNeedReviewed';
  readonly data: {
    readonly whoseId: string;
    readonly needId: string;
    readonly reviewOn: string;
    readonly reviewedAt: string;
  };
}

/** It is no longer needed. */
export interface CommunicationNeedEnded {
  readonly type: 'CommunicationNeedEnded';
  readonly data: { readonly whoseId: string; readonly needId: string; readonly endedAt: string };
}

/** The day has come to ask whether it is still so. */
export interface CommunicationNeedReviewFellDue {
  readonly type: 'CommunicationNeedReviewFellDue';
  readonly data: { readonly whoseId: string; readonly needId: string; readonly dueOn: string };
}

/** Whether what is needed was there, at one contact, and how or why not. */
export interface CommunicationNeedsAnswered {
  readonly type: 'CommunicationNeedsAnswered';
  readonly data: {
    readonly whoseId: string;
    readonly contactId: string;
    /** `YYYY-MM-DD`. */
    readonly contactOn: string;
    readonly met: boolean;
    readonly how: string;
    readonly answeredAt: string;
  };
}

export type CommunicationNeedsEvent =
  | CommunicationNeedRecorded
  | CommunicationNeedReviewed
  | CommunicationNeedEnded
  | CommunicationNeedReviewFellDue
  | CommunicationNeedsAnswered;
