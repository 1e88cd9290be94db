/** What an outcome is of: an item of the agenda, or an introduction that got its key worker. */
export type OutcomeOf = 'item' | 'introduction';

/** The person was told what was agreed about them, in words that somebody wrote for them. */
export interface HuddleOutcomeShared {
  readonly type: 'HuddleOutcomeShared';
  readonly data: {
    /** The id of the item or of the introduction. */
    readonly outcomeId: string;
    readonly of: OutcomeOf;
    readonly personId: string;
    readonly words: string;
    /** As they would be named to the person: names and what each does. */
    readonly whoWasThere: string;
    readonly sharedBy: string;
    readonly sharedAt: string;
  };
}

export type HuddleOutcomeEvent = HuddleOutcomeShared;
