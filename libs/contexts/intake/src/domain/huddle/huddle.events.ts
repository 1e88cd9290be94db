export interface HuddleOpened {
  readonly type: 'HuddleOpened';
  readonly data: { readonly huddleId: string; readonly openedBy: string; readonly openedAt: string };
}

export interface HuddleClosed {
  readonly type: 'HuddleClosed';
  readonly data: {
    readonly huddleId: string;
    readonly closedBy: string;
    readonly closedAt: string;
    /** Introductions that still wait, each with a reason in its own stream. */
    readonly heldOver: readonly string[];
    /** Items that wait for the next one, each with a reason in its own stream. Huddles before there was an agenda have none. */
    readonly carried?: readonly string[];
  };
}

export type HuddleEvent = HuddleOpened | HuddleClosed;
