import { useState } from 'react';
import { SelectField, TextAreaField, TextField } from '../../forms';
import { useWords } from '../../languages/page-language';
import { NEEDS } from '../../front-door/asked';
import { ChecksField } from '../checks-field';
import type { WrittenDetails } from './listing-details';

const ATTENDANCE = [
  { value: 'in-person', label: 'In person' },
  { value: 'online', label: 'Online' },
  { value: 'phone', label: 'By telephone' },
];
const ERROR_NAMES: Readonly<Partial<Record<keyof WrittenDetails, string>>> = {
  ...{ address: 'places.0.address', city: 'places.0.city', placePostcode: 'places.0.postcode' },
  ...{ latitude: 'places.0.latitude', longitude: 'places.0.longitude', accessibility: 'places.0.accessibility' },
  prices: 'costOptions',
};

type Texts = { [Name in keyof WrittenDetails as WrittenDetails[Name] extends string ? Name : never]: string };

/** What people choose by when they look for a service. All of it can be left out. */
export function DetailsFields({
  details,
  onChange,
}: {
  details: WrittenDetails;
  onChange: (part: Partial<WrittenDetails>) => void;
}) {
  const t = useWords();
  const [isLost, lose] = useState(false);
  const text = (name: keyof Texts, label: string, hint?: string) => ({
    ...{ name: `details.${ERROR_NAMES[name] ?? name}`, label, hint, value: details[name] },
    onChange: (value: string) => onChange({ [name]: value }),
  });
  const takePosition = (): void =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        lose(false);
        onChange({ latitude: coords.latitude.toFixed(5), longitude: coords.longitude.toFixed(5) });
      },
      () => lose(true),
    );
  return (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">What people choose by: needs, age, language, price, place</span>
      </summary>
      <div className="nhsuk-details__text">
        <ChecksField
          name="details.needs"
          label="What does it help with?"
          chosen={details.needs}
          onChange={(needs) => onChange({ needs })}
          choices={NEEDS.map((need) => ({ value: need, label: t(`needs.${need}`) }))}
        />
        <div className="lw-columns lw-columns--tight">
          <TextField {...text('minimumAge', 'From which age?')} inputMode="numeric" />
          <TextField {...text('maximumAge', 'Up to which age?')} inputMode="numeric" />
        </div>
        <TextField {...text('languages', 'In which languages?', 'Their names in English, with commas between.')} />
        <ChecksField
          name="details.attendance"
          label="How do people take part?"
          chosen={details.attendance}
          onChange={(attendance) => onChange({ attendance })}
          choices={ATTENDANCE}
        />
        <SelectField
          name="details.bankHolidays"
          label="On bank holidays"
          value={details.bankHolidays}
          onChange={(bankHolidays) => onChange({ bankHolidays })}
          empty="It is not said: people are told to ask"
          choices={[
            { value: 'closed', label: 'It is closed' },
            { value: 'open', label: 'It is open as on other days' },
          ]}
        />
        <TextAreaField {...text('prices', 'Prices', 'One to a line, such as: £2.50 Per walk')} rows={3} />
        <TextField {...text('areas', 'For people of which areas?', 'With commas between.')} />
        <TextField {...text('address', 'Address: building and street')} />
        <div className="lw-columns lw-columns--tight">
          <TextField {...text('city', 'Town or city')} />
          <TextField {...text('placePostcode', 'Postcode of this address')} />
        </div>
        <TextField
          {...text('accessibility', 'How does somebody get in?', 'Steps, a ramp, a lift, parking, a quiet door.')}
        />
        <div className="lw-columns lw-columns--tight">
          <TextField
            {...text('latitude', 'Degrees north', 'Such as 51.50340. With these, people see how far it is.')}
          />
          <TextField {...text('longitude', 'Degrees east', 'Such as -0.11952')} />
        </div>
        {'geolocation' in navigator && (
          <p>
            <button type="button" className="lw-link-button" onClick={takePosition}>
              I am there now: take the position of this device
            </button>
          </p>
        )}
        <div role="status">{isLost && <p>This device did not say where it is.</p>}</div>
        <TextField {...text('alert', 'What is different just now?', 'Shown at the top, such as: closed in August.')} />
        <ChecksField
          name="details.temporarilyClosed"
          label="Is it closed for a while?"
          chosen={details.temporarilyClosed ? ['yes'] : []}
          onChange={(chosen) => onChange({ temporarilyClosed: chosen.length > 0 })}
          choices={[{ value: 'yes', label: 'Yes: nobody finds it until this is taken away' }]}
        />
        <TextField {...text('askContact', 'Who answers asks?', 'Only your own agency reads this.')} />
      </div>
    </details>
  );
}
