import type { RecordedAgain } from '../plan/fact.events';
import type { Section } from '../plan/plan.events';
import type { WrongPersonReason } from '../plan/wrong-person.rules';

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
    readonly again?: RecordedAgain;
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

/** It was about somebody else. No view shows it from here on; what was kept apart there before is what counts again. */
export interface PassageFoundAboutSomebodyElse {
  readonly type: 'PassageFoundAboutSomebodyElse';
  readonly data: {
    readonly planId: string;
    readonly personId: string;
    readonly section: Section;
    readonly takenOutId: string;
    readonly reason: WrongPersonReason;
    readonly correctionId: string | null;
    readonly recordedAgain: boolean;
    readonly agencyId: string | null;
    readonly foundBy: string;
    readonly foundAt: string;
  };
}

export type PassageEvent = PassageKeptApart | PassageLifted | PassageFoundAboutSomebodyElse;
