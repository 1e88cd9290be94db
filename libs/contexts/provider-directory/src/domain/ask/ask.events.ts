/** Who can be the one with the person. */
export type HelpingRole =
  'peer-supporter' | 'community-worker' | 'link-worker' | 'gp' | 'clinician' | 'hub-coordinator' | 'service-manager';

/** Codes that can be counted: what was needed and not to be had. */
export const DECLINE_REASONS = [
  'no-room',
  'not-the-right-service',
  'outside-our-area',
  'needs-more-support',
  'not-at-these-times',
  'cannot-meet-access-needs',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Who answered by a link, as they say themself: nobody has made sure of it. */
export interface SaidToBe {
  readonly linkName: string;
  readonly linkGroup: string;
}

export interface AskMade {
  readonly type: 'AskMade';
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly serviceId: string;
    /** As it was called when the ask was made. */
    readonly serviceName: string;
    /** The agency that owes the answer. */
    readonly agencyId: string;
    readonly need: string;
    readonly askedBy: string;
    readonly askedByAgencyId: string;
    readonly askedAt: string;
    readonly answerDueAt: string;
    /** The service has an address for asks, so that whoever reads there can answer by a link. */
    readonly goesByLink?: true;
    /** Who it is and how to begin, as was agreed with the person: for whoever says yes by a link, and nobody before. */
    readonly forWhoAccepts?: string;
  };
}

/** A link to this one ask was made. What opens it is kept nowhere. */
export interface AskLinkIssued {
  readonly type: 'AskLinkIssued';
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly tokenHash: string;
    readonly issuedAt: string;
  };
}

/** Somebody without an account said yes, so nobody comes onto the team. */
export interface AskAcceptedByLink {
  readonly type: 'AskAcceptedByLink';
  readonly data: SaidToBe & {
    readonly askId: string;
    readonly personId: string;
    readonly serviceId: string;
    readonly agencyId: string;
    readonly acceptedAt: string;
  };
}

/** The one thing that has to be known before deciding. The answer stays due when it was. */
export interface FurtherQuestionAsked {
  readonly type: 'FurtherQuestionAsked';
  readonly data: Partial<SaidToBe> & {
    readonly askId: string;
    readonly personId: string;
    readonly question: string;
    /** A member of the agency, or the link by which it was asked. */
    readonly questionBy: string;
    /** Who owes the answer to it: whoever asked the service. */
    readonly forMemberId: string;
    readonly questionAskedAt: string;
  };
}

export interface FurtherQuestionAnswered {
  readonly type: 'FurtherQuestionAnswered';
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly serviceId: string;
    readonly agencyId: string;
    readonly questionAnswer: string;
    readonly answeredBy: string;
    readonly questionAnsweredAt: string;
    readonly goesByLink?: true;
  };
}

export interface AskAccepted {
  readonly type: 'AskAccepted';
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly serviceId: string;
    readonly agencyId: string;
    /** Who will be with the person. */
    readonly memberId: string;
    readonly role: HelpingRole;
    readonly acceptedBy: string;
    readonly acceptedAt: string;
  };
}

export interface AskDeclined {
  readonly type: 'AskDeclined';
  readonly data: Partial<SaidToBe> & {
    readonly askId: string;
    readonly personId: string;
    readonly reason: DeclineReason;
    /** What might help instead. */
    readonly suggestion: string | null;
    /** A member of the agency, or the link by which it was declined. */
    readonly declinedBy: string;
    readonly declinedAt: string;
  };
}

export interface AskWithdrawn {
  readonly type: 'AskWithdrawn';
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly reason: string;
    readonly withdrawnBy: string;
    readonly withdrawnAt: string;
  };
}

/** Nobody answered, long after the answer was due. */
export interface AskLapsed {
  readonly type: 'AskLapsed';
  readonly data: { readonly askId: string; readonly personId: string; readonly lapsedAt: string };
}

/** With exactly one of these an ask ends. */
export type AskEnd = AskAccepted | AskAcceptedByLink | AskDeclined | AskWithdrawn | AskLapsed;
export type AskEvent = AskMade | AskLinkIssued | FurtherQuestionAsked | FurtherQuestionAnswered | AskEnd;
