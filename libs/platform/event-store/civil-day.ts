/** To make one takes longer than all else that is done with it. */
const remembering = (made: (timeZone: string) => Intl.DateTimeFormat) => {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const format = formats.get(timeZone) ?? made(timeZone);
    formats.set(timeZone, format);
    return format;
  };
};
const dayFormat = remembering(
  (timeZone) => new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }),
);
const clockFormat = remembering(
  (timeZone) => new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
);

/** The civil day of an instant where the alliance is, as `YYYY-MM-DD`; days of the clock changes included. */
export function civilDay(instant: Date, timeZone = 'Europe/London'): string {
  return dayFormat(timeZone).format(instant);
}

/** The moment at which this full hour of a civil day begins where the alliance is; the later one where summer time ends. */
export function civilTime(day: string, hour: number, timeZone = 'Europe/London'): Date {
  const at = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00.000Z`);
  const [hours = 0, minutes = 0] = clockFormat(timeZone).format(at).split(':').map(Number);
  // What the clock there shows at that hour of UTC is ahead by the offset, at most half a day either way.
  const ahead = (((hours - hour) * 60 + minutes + 36 * 60) % (24 * 60)) - 12 * 60;
  return new Date(at.getTime() - ahead * 60_000);
}
