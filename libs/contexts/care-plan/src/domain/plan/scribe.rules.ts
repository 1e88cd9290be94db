import type { Section } from './plan.events';
import type { Actor } from './plan.rules';
import { isPerson, mayRevise, memberOf } from './plan.rules';
import type { Plan } from './plan.state';
import type { Scribe } from './scribe.state';

/** Who writes for the person now, as the person said. */
export const scribeOf = ({ scribes }: Plan): Scribe | undefined => scribes.find(({ endedAt }) => endedAt === null);

export function isScribe(plan: Plan, by: Actor): boolean {
  const scribe = scribeOf(plan);
  return scribe !== undefined && scribe.memberId === by.memberId && memberOf(plan, by) !== undefined;
}

/** The person’s own words are written by them, or for them by whom they named; everybody else suggests. */
export const mayWriteDown = (plan: Plan, by: Actor, section: Section): boolean =>
  mayRevise(plan, by, section) || (section === 'about-me' && isScribe(plan, by));

/** What a change of the person’s own words says of who wrote it down; nothing when it was the person. */
export const writtenDown = (plan: Plan, memberId: string): { readonly writtenDownBy?: string } =>
  memberId === plan.personId ? {} : { writtenDownBy: memberId };

export const scribesAllowed = (plan: Plan, by: Actor): readonly string[] => [
  ...(isPerson(plan, by) ? ['name-scribe'] : []),
  ...(scribeOf(plan) && (isPerson(plan, by) || isScribe(plan, by)) ? ['end-scribe'] : []),
];
