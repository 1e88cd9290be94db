/** Policy of the alliance: over how many days asks are counted. */
export const ASKED_WITHIN_DAYS = 14;
/** Policy: so many may wait where nobody has said how many places are free. */
const MAY_WAIT_WITHOUT_A_WORD = 5;
/** Policy: from so many asks of one agency on, when they are at least half of all. */
const MANY_OF_ONE_AGENCY = 4;
/** Policy: it is said again when it is still so this many days later. */
export const SAID_AGAIN_AFTER_DAYS = 7;

export type OverAskingSign = 'outruns-capacity' | 'bunches-by-asker';

/** How a service is asked now; of no ask what it is about. */
export interface HowAsked {
  /** Asks that wait for an answer. */
  readonly waiting: number;
  /** Places that were said to be free, while that is known; null when it is not. */
  readonly available: number | null;
  /** Asks of these days. */
  readonly lately: number;
  /** Those of them that came from the agency which asked most. */
  readonly fromOneAgency: number;
}

/** Signs that more is asked of a service than it says it can take, or that one agency asks it for most. They stop nobody. */
export function overAskingSigns({ waiting, available, lately, fromOneAgency }: HowAsked): readonly OverAskingSign[] {
  const outruns = waiting > (available ?? MAY_WAIT_WITHOUT_A_WORD);
  const bunches = fromOneAgency >= MANY_OF_ONE_AGENCY && fromOneAgency * 2 >= lately;
  return [...(outruns ? (['outruns-capacity'] as const) : []), ...(bunches ? (['bunches-by-asker'] as const) : [])];
}

/** Until the day when it takes asks again; null when it takes them. `until` and `today` are `YYYY-MM-DD`. */
export const pausedUntil = (until: string | null, today: string): string | null =>
  until !== null && today < until ? until : null;

/** What everybody is told while a service takes no asks, before what its agency says itself. */
export function alertWith(alert: string | null | undefined, until: string | null, today: string): string | null {
  const paused = pausedUntil(until, today);
  if (paused === null) return alert ?? null;
  const [year, month, day] = paused.split('-').map(Number);
  const named = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (month ?? 1) - 1, day),
  );
  return [`Takes nobody new until ${named}.`, ...(alert ? [alert] : [])].join(' ');
}
