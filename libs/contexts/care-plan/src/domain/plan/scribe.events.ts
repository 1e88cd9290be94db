import type { Fact } from './fact.events';

/** The person named somebody of their team, who writes their own words down for them. */
export type ScribeNamed = Fact<'ScribeNamed', { readonly memberId: string; readonly namedAt: string }>;
export type ScribeEnded = Fact<
  'ScribeEnded',
  { readonly memberId: string; readonly endedBy: string; readonly endedAt: string }
>;

export type ScribeEvent = ScribeNamed | ScribeEnded;
