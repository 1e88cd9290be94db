/** Whose plan an event belongs to. */
interface Of {
  readonly planId: string;
  readonly personId: string;
}
export interface Fact<Type extends string, Said> {
  readonly type: Type;
  readonly data: Of & Said;
}

/** That something was first written in the record of somebody else, by mistake. Whose that is, it does not say. */
export interface RecordedAgain {
  readonly takenOutId: string;
  readonly firstBy: string | null;
  readonly firstAt: string | null;
}
export type Section = 'about-me' | 'strengths' | 'needs' | 'formulation' | 'safety-plan';
