/** Somebody asks the next huddle one question about one person, with what everybody reads beforehand. */
export interface HuddleItemRaised {
  readonly type: 'HuddleItemRaised';
  readonly data: {
    readonly itemId: string;
    readonly personId: string;
    /** The introduction that still waits; null for somebody who has a plan. */
    readonly introductionId: string | null;
    readonly question: string;
    readonly summary: string;
    readonly raisedBy: string;
    readonly raisedAt: string;
  };
}

/** What the huddle agreed: one sentence, one owner, one day. */
export interface HuddleItemCaptured {
  readonly type: 'HuddleItemCaptured';
  readonly data: {
    readonly itemId: string;
    readonly personId: string;
    readonly introductionId: string | null;
    readonly huddleId: string;
    readonly outcome: string;
    readonly ownerId: string;
    readonly agencyId: string;
    /** The civil day by which the owner does it. */
    readonly dueOn: string;
    readonly capturedBy: string;
    readonly capturedAt: string;
    /** Members who had the board open at that moment. */
    readonly present: readonly string[];
  };
}

/** The huddle did not answer it, and said why. It stands on the board of the next one. */
export interface HuddleItemCarried {
  readonly type: 'HuddleItemCarried';
  readonly data: {
    readonly itemId: string;
    readonly personId: string;
    readonly huddleId: string;
    readonly reason: string;
    readonly carriedBy: string;
    readonly carriedAt: string;
  };
}

/** The owner did what was agreed, or found that it cannot be done, and says what came of it. */
export interface HuddleItemDone {
  readonly type: 'HuddleItemDone';
  readonly data: {
    readonly itemId: string;
    readonly personId: string;
    readonly whatCameOfIt: string;
    readonly doneBy: string;
    readonly doneAt: string;
  };
}

export type HuddleItemEvent = HuddleItemRaised | HuddleItemCaptured | HuddleItemCarried | HuddleItemDone;
