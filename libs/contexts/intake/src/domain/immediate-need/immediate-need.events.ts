/** What cannot wait for a plan. */
export type NeedKind = 'food' | 'roof' | 'medicines' | 'money' | 'safety-at-home' | 'other';

/** Something is needed at once, and one named member sees to it by a named time. */
export interface ImmediateNeedIdentified {
  readonly type: 'ImmediateNeedIdentified';
  readonly data: {
    readonly needId: string;
    readonly personId: string;
    readonly kind: NeedKind;
    /** As the person says it. */
    readonly words: string;
    readonly responderId: string;
    /** ISO-8601 UTC. */
    readonly dueAt: string;
    readonly identifiedBy: string;
    readonly identifiedAt: string;
  };
}

/** It was seen to, in time or late, and this is what was done. */
export interface ImmediateNeedMet {
  readonly type: 'ImmediateNeedMet';
  readonly data: {
    readonly needId: string;
    readonly personId: string;
    readonly whatWasDone: string;
    readonly metBy: string;
    readonly metAt: string;
  };
}

export type ImmediateNeedEvent = ImmediateNeedIdentified | ImmediateNeedMet;
