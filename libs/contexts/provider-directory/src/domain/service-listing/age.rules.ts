const DAY_MS = 24 * 60 * 60 * 1000;

/** After so many days nobody knows any longer whether there is room. */
export const CAPACITY_HOLDS_DAYS = 14;
/** A listing that nobody looked at for so long comes after those that somebody did. */
export const ASSURANCE_AGES_DAYS = 91;
/** So long before that, whoever lists it is asked to look. */
export const CHECK_PROMPTED_DAYS = ASSURANCE_AGES_DAYS - 14;
/** And for so long is no longer shown. */
export const ASSURANCE_LAPSES_DAYS = 182;

export const daysBetween = (earlier: string, later: Date): number =>
  (later.getTime() - new Date(earlier).getTime()) / DAY_MS;

/** When it comes after others; null while nobody need look at it yet. */
export function checkBy(assuredAt: string | null, now: Date): Date | null {
  if (assuredAt === null || daysBetween(assuredAt, now) < CHECK_PROMPTED_DAYS) return null;
  return new Date(new Date(assuredAt).getTime() + ASSURANCE_AGES_DAYS * DAY_MS);
}

export const capacityHolds = (declaredAt: string, now: Date): boolean =>
  daysBetween(declaredAt, now) <= CAPACITY_HOLDS_DAYS;
