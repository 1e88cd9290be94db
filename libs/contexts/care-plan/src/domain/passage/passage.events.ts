import type { Section } from '../plan/plan.events';

/** Whom a passage is for: registered practitioners on the team, or the person and those they named. */
export type Marking = 'sensitive' | 'sealed';

/** Words of a section were put where not everybody who reads the plan reads them; or those there were changed. */
export interface PassageKeptApart {
  readonly type: 'PassageKeptApart';
  readonly data: {
    readonly planId: string;
    readonly personId: string;
    readonly section: Section;
    readonly text: string;
    /** Of a sealed passage: the members who read it beside the person. */
    readonly named: readonly string[];
    /** The person, or a member on their behalf. */
    readonly keptBy: string;
    readonly keptAt: string;
  };
}

/** The passage is kept apart no more. */
export interface PassageLifted {
  readonly type: 'PassageLifted';
  readonly data: {
    readonly planId: string;
    readonly personId: string;
    readonly section: Section;
    readonly liftedBy: string;
    readonly liftedAt: string;
  };
}

export type PassageEvent = PassageKeptApart | PassageLifted;
