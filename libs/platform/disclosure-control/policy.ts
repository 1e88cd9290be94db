import type { DisclosureRefusal, Policy } from './release';

/** The method of Hospital Episode Statistics below national level, and an interval of five. */
export const hesPolicy: Policy = { withheldUpTo: 7, roundTo: 5, leastPossible: 5 };

/** A policy may be stricter than {@link hesPolicy} in any of its numbers, looser in none. */
export function policyRefused(policy: Policy): DisclosureRefusal | undefined {
  for (const number of ['withheldUpTo', 'roundTo', 'leastPossible'] as const)
    if (!Number.isSafeInteger(policy[number]) || policy[number] < hesPolicy[number])
      return { refused: 'policyLooser', of: number };
  if (policy.roundTo > 2 * (policy.withheldUpTo + 1))
    return { refused: 'malformed', because: 'what is shown would be rounded to nothing' };
  if (policy.leastPossible > policy.withheldUpTo)
    return { refused: 'malformed', because: 'no count that is withheld could have so many possible values' };
  return undefined;
}

/** To the nearest `roundTo`, half up. */
export const roundedTo = (people: number, roundTo: number): number => Math.floor(people / roundTo + 0.5) * roundTo;

/** All counts that are shown as `shown`. */
export function couldBe(shown: number, policy: Policy): readonly [number, number] {
  if (shown === 0) return [0, 0];
  const below = Math.floor(policy.roundTo / 2);
  return [Math.max(shown - below, policy.withheldUpTo + 1), shown + policy.roundTo - below - 1];
}
