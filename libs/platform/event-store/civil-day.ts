/** The civil day of an instant where the alliance is, as `YYYY-MM-DD`; days of the clock changes included. */
export function civilDay(instant: Date, timeZone = 'Europe/London'): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    instant,
  );
}
