import type { Day, OpenDay } from '../../answers/provider-directory';
import { TextField } from '../../forms';
import { ChecksField } from '../checks-field';
import { DAYS } from './listing-form';

/** The days of the week on which it is open, each with its hours. */
export function OpeningDays({ days, onChange }: { days: readonly OpenDay[]; onChange: (days: OpenDay[]) => void }) {
  const choose = (chosen: string[]): void =>
    onChange(
      DAYS.filter(({ day }) => chosen.includes(day)).flatMap(({ day }) => {
        const known = days.filter((one) => one.day === day);
        return known.length > 0 ? known : [{ day, opensAt: '', closesAt: '' }];
      }),
    );
  const set = (changed: number, part: Partial<OpenDay>): void =>
    onChange(days.map((one, at) => (at === changed ? { ...one, ...part } : one)));
  const nameOf = (day: Day): string => DAYS.find((one) => one.day === day)?.name ?? day;
  return (
    <>
      <ChecksField
        name="days"
        label="On which days is it open?"
        hint="Leave all empty if it has no times of its own."
        chosen={days.map((one) => one.day)}
        onChange={choose}
        choices={DAYS.map(({ day, name }) => ({ value: day, label: name }))}
      />
      {days.map(({ day, opensAt, closesAt }, at) => (
        <div key={at} className="lw-columns lw-columns--tight">
          <TextField
            name={`days.${at}.opensAt`}
            type="time"
            label={`${nameOf(day)}: opens at`}
            value={opensAt}
            onChange={(time) => set(at, { opensAt: time })}
          />
          <TextField
            name={`days.${at}.closesAt`}
            type="time"
            label={`${nameOf(day)}: closes at`}
            value={closesAt}
            onChange={(time) => set(at, { closesAt: time })}
          />
        </div>
      ))}
    </>
  );
}
