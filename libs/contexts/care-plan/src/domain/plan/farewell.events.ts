import type { Fact } from './fact.events';

/** The person and their team decided together that help ends here for now, and said farewell. The plan is kept, and the way back is open. */
export type FarewellHeld = Fact<
  'FarewellHeld',
  {
    /** The joint decision that this carries out. */
    readonly decisionId: string;
    /** For which the plan was open. */
    readonly introductionIds: readonly string[];
    /** What the team says to the person, to keep. */
    readonly words: string;
    readonly heldBy: string;
    readonly heldAt: string;
  }
>;
