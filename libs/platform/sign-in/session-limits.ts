/** How long a session may last, in milliseconds. */
export interface SessionLimits {
  readonly idleMs: number;
  readonly absoluteMs: number;
}

export const DEFAULT_SESSION_LIMITS: SessionLimits = { idleMs: 20 * 60_000, absoluteMs: 12 * 60 * 60_000 };

export const LAST_SEEN_STEP_MS = 60_000;

export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly endedAt: Date | null;
}

export function isLive(times: SessionTimes, limits: SessionLimits, now: Date): boolean {
  return (
    times.endedAt === null &&
    now.getTime() - times.lastSeenAt.getTime() < limits.idleMs &&
    now.getTime() - times.createdAt.getTime() < limits.absoluteMs
  );
}

/** Last-seen is written at most once a minute, so an idle session may end up to a minute early, never late. */
export const isLastSeenDue = (times: SessionTimes, now: Date): boolean =>
  now.getTime() - times.lastSeenAt.getTime() >= LAST_SEEN_STEP_MS;
