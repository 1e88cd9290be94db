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

/** The key worker no longer works for their agency: the person needs another one. */
export interface KeyWorkerLeft {
  readonly type: 'KeyWorkerLeft';
  readonly data: {
    readonly relationshipId: string;
    readonly personId: string;
    readonly memberId: string;
    readonly agencyId: string;
    readonly leftAt: string;
  };
}

export type RelationshipEvent = RelationshipStarted | RelationshipEnded | KeyWorkerLeft;
