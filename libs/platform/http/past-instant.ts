import { Problem } from './problem';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The instant that `?asOf=` asks about, in UTC; undefined when none was given. Throws 400 for what is none, or is to come. */
export function pastInstant(asked: unknown, now: Date): string | undefined {
  if (asked === undefined) return undefined;
  const instant = typeof asked === 'string' && INSTANT.test(asked) ? new Date(asked) : new Date(NaN);
  if (instant.getTime() <= now.getTime()) return instant.toISOString();
  throw new Problem({
    status: 400,
    code: 'bad-fields',
    title: 'That is no moment of the past.',
    doNext: 'Choose a day and a time that have been.',
    fields: [{ field: 'asOf', problem: 'must be a past moment with its time zone, such as 2026-03-02T09:00:00Z' }],
  });
}
