import { useState } from 'react';
import { useField } from './forms';
import { dayWithDistance } from './dates';

type DateParts = { day: string; month: string; year: string };

const partsOf = (value: string): DateParts => {
  const [year = '', month = '', day = ''] = value.split('-');
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year };
};

function dayFrom({ day, month, year }: DateParts): string {
  const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const read = new Date(`${iso}T00:00:00Z`);
  return year.length === 4 && !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : '';
}

type DateFieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** 'YYYY-MM-DD', or '' while it is not a day. */
  value: string;
  onChange: (day: string) => void;
  /** Days offered as one press. */
  offers?: readonly { label: string; day: string }[];
};

/** Day, month and year as three boxes, with the day said back in words. */
export function DateField({ name, label, hint, value, onChange, offers = [] }: DateFieldProps) {
  const { id, error } = useField(name);
  const [typed, setTyped] = useState<DateParts>(partsOf(value));
  const shown = value !== '' && value !== dayFrom(typed) ? partsOf(value) : typed;
  const type = (part: keyof DateParts, digits: string): void => {
    const next = { ...shown, [part]: digits.trim() };
    setTyped(next);
    onChange(dayFrom(next));
  };
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`, `${id}-said`];
  const box = (part: keyof DateParts, boxId: string, width: number) => (
    <div className="nhsuk-date-input__item">
      <div className="nhsuk-form-group">
        <label className="nhsuk-label nhsuk-date-input__label" htmlFor={boxId}>
          {part.charAt(0).toUpperCase() + part.slice(1)}
        </label>
        <input
          id={boxId}
          className={`nhsuk-input nhsuk-date-input__input nhsuk-input--width-${width}${error === undefined ? '' : ' nhsuk-input--error'}`}
          inputMode="numeric"
          value={shown[part]}
          onChange={(event) => type(part, event.target.value)}
        />
      </div>
    </div>
  );
  return (
    <div className={`nhsuk-form-group${error === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <fieldset className="nhsuk-fieldset" aria-describedby={described.filter(Boolean).join(' ')}>
        <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--s">{label}</legend>
        {hint !== undefined && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error !== undefined && (
          <span className="nhsuk-error-message" id={`${id}-error`}>
            <span className="nhsuk-u-visually-hidden">Error:</span> {error}
          </span>
        )}
        <div className="nhsuk-date-input">
          {box('day', id, 2)}
          {box('month', `${id}-month`, 2)}
          {box('year', `${id}-year`, 4)}
        </div>
        <p className="lw-said" id={`${id}-said`}>
          {value === '' ? 'For example 27 3 2027' : dayWithDistance(value)}
        </p>
        {offers.length > 0 && (
          <p className="lw-offers">
            {offers.map((offer) => (
              <button
                key={offer.label}
                type="button"
                className="lw-link-button"
                onClick={() => {
                  setTyped(partsOf(offer.day));
                  onChange(offer.day);
                }}
              >
                {offer.label}
              </button>
            ))}
          </p>
        )}
      </fieldset>
    </div>
  );
}
