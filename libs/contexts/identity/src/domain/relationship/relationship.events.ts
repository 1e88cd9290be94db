import type { MemberRole } from './relationship.rules';

export interface RelationshipStarted {
  readonly type: 'RelationshipStarted';
  readonly data: {
    readonly relationshipId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly agencyId: string;
    readonly role: MemberRole;
    readonly isKeyWorker: boolean;
    readonly startedAt: string;
  };
}

export interface RelationshipEnded {
  readonly type: 'RelationshipEnded';
  readonly data: {
    readonly relationshipId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly endedAt: string;
  };
}

export type RelationshipEvent = RelationshipStarted | RelationshipEnded;
