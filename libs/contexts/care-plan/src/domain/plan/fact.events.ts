/** Whose plan an event belongs to. */
interface Of {
  readonly planId: string;
  readonly personId: string;
}
export interface Fact<Type extends string, Said> {
  readonly type: Type;
  readonly data: Of & Said;
}

export type Section = 'about-me' | 'strengths' | 'needs' | 'formulation' | 'safety-plan';
