import type { MemberRole } from '../relationship/relationship.rules';

/** Also whoever answers for privacy looks at names, and whoever said yes to an ask by its link. */
export type ViewerRole = MemberRole | 'privacy-officer' | 'link-holder';

/** Somebody looked at a part of a person's record, in whichever context it was. */
export interface RecordViewed {
  readonly type: 'RecordViewed';
  readonly data: {
    readonly personId: string;
    readonly viewerId: string;
    readonly role: ViewerRole;
    readonly agencyId: string | null;
    readonly what: string;
    readonly why: string;
    readonly viewedAt: string;
  };
}

export type ViewLogEvent = RecordViewed;
