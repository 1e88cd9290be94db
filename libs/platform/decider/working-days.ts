const DAY_MS = 24 * 60 * 60_000;
const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'short',
  timeZoneName: 'longOffset',
});

/** The same time of day in London, `days` days later; summer time begins or ends without moving it. */
export function daysLater(from: Date, days: number): Date {
  const to = new Date(from.getTime() + days * DAY_MS);
  return new Date(to.getTime() + (offsetMs(from) - offsetMs(to)));
}

/** The same time of day in London, this many working days later; Saturdays and Sundays do not count. */
export function workingDaysLater(from: Date, workingDays: number): Date {
  let days = 0;
  for (let counted = 0; counted < workingDays;) {
    days += 1;
    if (!/^(Sat|Sun)$/.test(part(daysLater(from, days), 'weekday'))) counted += 1;
  }
  return daysLater(from, days);
}

/** Of London, ahead of UTC: 0 in winter, an hour in summer. */
function offsetMs(at: Date): number {
  const [, hours = '0'] = /GMT\+0?(\d+)/.exec(part(at, 'timeZoneName')) ?? [];
  return Number(hours) * 60 * 60_000;
}

function part(at: Date, type: 'weekday' | 'timeZoneName'): string {
  return london.formatToParts(at).find((one) => one.type === type)?.value ?? '';
}
