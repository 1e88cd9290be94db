import { useId, useState } from 'react';
import { DateField } from '../date-field';
import { addDays, dayOf, londonInstant, today } from '../dates';
import { Form, SaveButton } from '../forms';

/** A day and a time that have been. */
export function ChooseMoment({ at, onChoose }: { at: string | null; onChoose: (instant: string) => void }) {
  const [day, setDay] = useState(at === null ? '' : dayOf(at));
  const [time, setTime] = useState('12:00');
  const [wrong, setWrong] = useState('');
  const timeId = useId();
  const wrongId = useId();
  const choose = (): void => {
    const instant = day === '' ? '' : londonInstant(day, time === '' ? '12:00' : time);
    if (instant === '') return setWrong('Choose a day');
    if (instant > new Date().toISOString()) return setWrong('Choose a day and a time that have been');
    setWrong('');
    onChoose(instant);
  };
  return (
    <Form problem={undefined} onSubmit={choose} label="Choose a moment">
      <DateField
        name="day"
        label="Which day?"
        value={day}
        onChange={setDay}
        offers={[
          { label: 'Yesterday', day: addDays(today(), -1) },
          { label: 'A week ago', day: addDays(today(), -7) },
          { label: 'Four weeks ago', day: addDays(today(), -28) },
        ]}
      />
      <div className="nhsuk-form-group">
        <label className="nhsuk-label" htmlFor={timeId}>
          At what time?
        </label>
        <input
          id={timeId}
          type="time"
          className="nhsuk-input nhsuk-input--width-5"
          value={time}
          aria-describedby={wrong === '' ? undefined : wrongId}
          onChange={(event) => setTime(event.target.value)}
        />
      </div>
      {wrong !== '' && (
        <p className="nhsuk-error-message" id={wrongId} role="alert">
          {wrong}
        </p>
      )}
      <SaveButton secondary small busy={false}>
        Show how it stood
      </SaveButton>
    </Form>
  );
}
