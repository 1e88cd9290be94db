/** One part of the test of the Mental Capacity Act 2005, section 3: able or not, and in words why. */
export interface PartOfTest {
  readonly able: boolean;
  readonly words: string;
}

/** The four parts, of this decision at this time alone. There is no capacity in general. */
export interface FourPartTest {
  readonly understands: PartOfTest;
  readonly retains: PartOfTest;
  readonly weighs: PartOfTest;
  readonly communicates: PartOfTest;
}

/** Lives with the question it is about, so that nobody can read it as being about anything else. */
export interface CapacityConsidered {
  readonly type: 'CapacityConsidered';
  readonly data: FourPartTest & {
    readonly considerationId: string;
    readonly decisionId: string;
    readonly personId: string;
    /** What was done so that the person could decide for themself. */
    readonly support: string;
    /** Of mind or brain, section 2; null when every part is there. */
    readonly impairment: string | null;
    readonly conclusion: 'can-decide' | 'cannot-decide';
    readonly consideredBy: string;
    readonly role: string;
    readonly agencyId: string | null;
    readonly consideredAt: string;
  };
}

/** What would be best for somebody who cannot make this decision now, section 4. */
export interface BestInterestsDecisionRecorded {
  readonly type: 'BestInterestsDecisionRecorded';
  readonly data: {
    readonly decisionId: string;
    readonly personId: string;
    readonly considerationId: string;
    /** What the person wants, feels and believes, now and before. */
    readonly wishes: string;
    readonly consulted: string;
    readonly lessRestrictive: string;
    readonly conclusion: string;
    readonly recordedBy: string;
    readonly recordedAt: string;
  };
}
