/** How far a goal has come, in the person's own judgement: 0 is not at all, 10 is all the way. */
export interface GoalProgressRated {
  readonly type: 'GoalProgressRated';
  readonly data: {
    readonly goalId: string;
    readonly personId: string;
    readonly ratedOn: string;
    readonly ratedBy: string;
    readonly ratedAt: string;
    /** Null once erased. */
    readonly rating: number | null;
  };
}

export type GoalRatingEvent = GoalProgressRated;
