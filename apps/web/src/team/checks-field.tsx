import { useField } from '../forms';

type ChecksFieldProps = {
  name: string;
  label: string;
  hint?: string;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  choices: readonly { value: string; label: string }[];
};

/** Any number of a few. */
export function ChecksField({ name, label, hint, chosen, onChange, choices }: ChecksFieldProps) {
  const { id, error } = useField(name);
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return (
    <div className={`nhsuk-form-group${error === undefined ? '' : ' nhsuk-form-group--error'}`}>
      <fieldset
        className="nhsuk-fieldset"
        {...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {})}
      >
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
        <div className="nhsuk-checkboxes">
          {choices.map(({ value, label: says }, at) => (
            <div key={value} className="nhsuk-checkboxes__item">
              <input
                className="nhsuk-checkboxes__input"
                type="checkbox"
                id={at === 0 ? id : `${id}-${value}`}
                checked={chosen.includes(value)}
                onChange={(event) =>
                  onChange(event.target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
                }
              />
              <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={at === 0 ? id : `${id}-${value}`}>
                {says}
              </label>
            </div>
          ))}
        </div>
      </fieldset>
    </div>
  );
}
