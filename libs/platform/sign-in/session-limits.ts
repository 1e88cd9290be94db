/** How long a session may last, in milliseconds. */
export interface SessionLimits {
  /** Without use, for whoever works for an agency. */
  readonly staffIdleMs: number;
  /** Without use, for everybody else. */
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export const DEFAULT_SESSION_LIMITS: SessionLimits = {
  staffIdleMs: 15 * 60_000,
  idleMs: 20 * 60_000,
  absoluteMs: 12 * 60 * 60_000,
};

export const LAST_SEEN_STEP_MS = 60_000;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
}

/** When a session ends if nobody uses it any more. */
export function endOf(times: SessionTimes, limits: SessionLimits, isStaff: boolean): Date {
  const idleMs = isStaff ? limits.staffIdleMs : limits.idleMs;
  return new Date(Math.min(times.lastSeenAt.getTime() + idleMs, times.createdAt.getTime() + limits.absoluteMs));
}

export function isLive(times: SessionTimes, limits: SessionLimits, now: Date, isStaff = false): boolean {
  return times.endedAt === null && now < endOf(times, limits, isStaff);
}

/** Last-seen is written at most once a minute, so an idle session may end up to a minute early, never late. */
export const isLastSeenDue = (times: SessionTimes, now: Date): boolean =>
  now.getTime() - times.lastSeenAt.getTime() >= LAST_SEEN_STEP_MS;
