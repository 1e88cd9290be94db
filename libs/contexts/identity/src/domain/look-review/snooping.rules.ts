/** What makes a look worth a question; none of them says that it was wrong. */
export const SNOOPING_RULES = [
  'own-record', 'same-name', 'same-home', 'colleague', 'no-relationship', 'ended-relationship', 'opened-and-closed',
  'many-in-a-day',
] as const; // prettier-ignore
export type SnoopingRule = (typeof SNOOPING_RULES)[number];

/** What came of asking. */
export const REVIEW_OUTCOMES = ['in-order', 'explained', 'reminded', 'breach'] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];

/** What is known about a look, by ids, days and keyed digests. */
export interface LookFacts {
  /** The account of whoever looked is that of the person. */
  readonly isOwnRecord: boolean;
  /** A surname that sounds the same. */
  readonly sharesName: boolean;
  /** The home or way to be reached of their own record or of somebody for whom they care; or that person. */
  readonly sharesHome: boolean;
  /** The person works at the agency of whoever looked. */
  readonly isColleague: boolean;
  /** The last time that they were on the team, in days before the look; null when never. */
  readonly relationship: { readonly startedDaysAgo: number; readonly endedDaysAgo: number | null } | null;
  /** Whoever keeps the queue or answers for the whole alliance has no person of their own. */
  readonly worksAcrossPeople: boolean;
  /** Found by a search in the minutes before. */
  readonly wasLookedUp: boolean;
  /** Until they opened the record of somebody else; null while they have not. */
  readonly secondsToNext: number | null;
  /** People whose record they opened that day, this one counted. */
  readonly peopleThatDay: number;
  /** Of the days before on which they worked. */
  readonly usualDay: { readonly mean: number; readonly deviation: number; readonly days: number };
}

const SETTLED_DAYS = 14;
const FORGOTTEN_DAYS = 90;
const READABLE_DAYS = 28;
const HURRIED_SECONDS = 10;
const MANY = 15;
const DEVIATIONS = 5;
const KNOWN_DAYS = 20;

/** Pure and total: the same look and facts give the same rules, in one order. */
export function rulesThatFit(why: string, facts: LookFacts): readonly SnoopingRule[] {
  const { relationship, worksAcrossPeople } = facts;
  const isActive = relationship !== null && relationship.endedDaysAgo === null;
  const isSettled = isActive && relationship.startedDaysAgo >= SETTLED_DAYS;
  const endedDaysAgo = relationship?.endedDaysAgo ?? null;
  // An emergency has a review of its own.
  const needsRelationship = !worksAcrossPeople && why !== 'emergency' && !isActive;
  const fits: Record<SnoopingRule, boolean> = {
    'own-record': facts.isOwnRecord,
    'same-name': facts.sharesName && !isSettled,
    'same-home': facts.sharesHome && !isSettled,
    colleague: facts.isColleague && !facts.isOwnRecord,
    'no-relationship': needsRelationship && (endedDaysAgo === null || endedDaysAgo > FORGOTTEN_DAYS),
    'ended-relationship':
      needsRelationship && endedDaysAgo !== null && endedDaysAgo > READABLE_DAYS && endedDaysAgo <= FORGOTTEN_DAYS,
    'opened-and-closed': facts.wasLookedUp && facts.secondsToNext !== null && facts.secondsToNext < HURRIED_SECONDS,
    'many-in-a-day': facts.usualDay.days >= KNOWN_DAYS && facts.peopleThatDay === manyFor(facts.usualDay),
  };
  return SNOOPING_RULES.filter((rule) => fits[rule]);
}

/** The look with which a day becomes one to ask about; asked once for that day. */
function manyFor({ mean, deviation }: LookFacts['usualDay']): number {
  return Math.max(MANY, Math.ceil(mean + DEVIATIONS * deviation));
}
