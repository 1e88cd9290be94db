import { isBankHoliday, NATIONS } from './bank-holidays';
import type { Nation } from './bank-holidays';

/** As the governments publish them; where a holiday falls on a weekend, the substitute day alone is here. */
const ENGLAND_AND_WALES = [
  '2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26',
  '2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26',
  '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28',
  '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28',
]; // prettier-ignore
const PUBLISHED: Readonly<Record<Nation, readonly string[]>> = {
  england: ENGLAND_AND_WALES,
  wales: ENGLAND_AND_WALES,
  scotland: [
    '2024-01-01', '2024-01-02', '2024-03-29', '2024-05-06', '2024-05-27', '2024-08-05', '2024-12-02', '2024-12-25', '2024-12-26',
    '2025-01-01', '2025-01-02', '2025-04-18', '2025-05-05', '2025-05-26', '2025-08-04', '2025-12-01', '2025-12-25', '2025-12-26',
    '2026-01-01', '2026-01-02', '2026-04-03', '2026-05-04', '2026-05-25', '2026-06-15', '2026-08-03', '2026-11-30', '2026-12-25', '2026-12-28',
    '2027-01-01', '2027-01-04', '2027-03-26', '2027-05-03', '2027-05-31', '2027-08-02', '2027-11-30', '2027-12-27', '2027-12-28',
  ], // prettier-ignore
  'northern-ireland': [...ENGLAND_AND_WALES, '2024-03-18', '2024-07-12', '2025-03-17', '2025-07-14', '2026-03-17', '2026-07-13', '2027-03-17', '2027-07-12'], // prettier-ignore
};
const DAY_MS = 24 * 60 * 60_000;

/** Monday to Friday, 2024 to 2027. */
const weekdays = Array.from({ length: 4 * 365 + 1 }, (_, at) => new Date(Date.UTC(2024, 0, 1) + at * DAY_MS))
  .filter((day) => day.getUTCDay() !== 0 && day.getUTCDay() !== 6)
  .map((day) => day.toISOString().slice(0, 10));

describe('bank holidays', () => {
  it.each(NATIONS)('from 2024 to 2027, Monday to Friday, are those that are published: %s', (nation) =>
    expect(weekdays.filter((day) => isBankHoliday(day, nation))).toEqual([...PUBLISHED[nation]].sort()),
  );
});
