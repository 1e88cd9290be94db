import type { Nation } from '@platform/decider/bank-holidays';
import { isWorkingDay } from '@platform/decider/working-days';

/** Who is to talk with the person, and until when somebody says that they have seen it. */
export interface Prompting {
  /** Null while nobody is on the team: then it is for those who coordinate from the first moment. */
  readonly memberId: string | null;
  readonly agencyId: string | null;
  /** ISO-8601 UTC. */
  readonly acknowledgeBy: string;
}

/** Somebody on the team, as an access decision found them. */
export interface OnTheTeam {
  readonly memberId: string;
  readonly agencyId: string | null;
  readonly isKeyWorker: boolean;
  readonly since: string | null;
}

const HOURS = { from: 9, until: 17 };
const londonHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' });

/** Monday to Friday from nine to five, where the alliance is, and no bank holiday. */
export function isInHours(now: Date, nation: Nation): boolean {
  const hour = Number(londonHour.format(now));
  return isWorkingDay(now, nation) && hour >= HOURS.from && hour < HOURS.until;
}

/** The key worker, or whoever has been on the team the longest. With nobody there, no minute is waited. */
export function promptingOf(team: readonly OnTheTeam[], now: Date, minutes: number): Prompting {
  const [first] = [...team].sort(
    (a, b) => Number(b.isKeyWorker) - Number(a.isKeyWorker) || (a.since ?? '').localeCompare(b.since ?? ''),
  );
  const wait = first ? minutes * 60_000 : 0;
  const acknowledgeBy = new Date(now.getTime() + wait).toISOString();
  return { memberId: first?.memberId ?? null, agencyId: first?.agencyId ?? null, acknowledgeBy };
}
