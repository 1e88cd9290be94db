/** Who can be the one with the person. */
export type HelpingRole =
  'peer-supporter' | 'community-worker' | 'link-worker' | 'gp' | 'clinician' | 'hub-coordinator' | 'service-manager';

export type DeclineReason = 'no-room' | 'not-the-right-service' | 'outside-our-area' | 'needs-more-support';

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
  readonly data: {
    readonly askId: string;
    readonly personId: string;
    readonly reason: DeclineReason;
    /** What might help instead. */
    readonly suggestion: string | null;
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

export type AskEvent = AskMade | AskAccepted | AskDeclined | AskWithdrawn | AskLapsed;
