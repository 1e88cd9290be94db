import type { ListingConflict } from '../../answers/provider-directory';
import { dayWithDistance } from '../../dates';
import { useQuery } from '../../live';

const NAMES: Readonly<Record<string, string>> = {
  ...{ name: 'The name', description: 'What happens there', url: 'Web page', email: 'Email', fees: 'What it costs' },
  ...{ status: 'Whether it is open', minimum_age: 'From which age', maximum_age: 'Up to which age', phones: 'Phone' },
  ...{ eligibility_description: 'Who it is for', alert: 'What is different just now', organization: 'Who runs it' },
  ...{
    schedules: 'When it is open',
    service_at_locations: 'Where it is',
    languages: 'Languages',
    contacts: 'Contacts',
  },
  ...{ cost_options: 'Prices', service_areas: 'Areas', attributes: 'What it helps with', funding: 'Who pays for it' },
};

/** One value in words; of what has parts, how many there are. */
const inWords = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(partInWords).join('; ');
  return partInWords(value);
};
const partInWords = (part: unknown): string =>
  Object.entries((part ?? {}) as Record<string, unknown>)
    .filter(([name, one]) => name !== 'id' && !name.endsWith('_id') && one !== null && typeof one !== 'object')
    .map(([, one]) => String(one))
    .join(' ');

/** Where another directory says something else; nothing at all when none does. */
export function Differences() {
  const found = useQuery<ListingConflict[]>('/api/provider-directory/listing-conflicts', {
    views: ['provider-directory'],
  });
  if (!found.data || found.data.length === 0) return null;
  return (
    <section aria-labelledby="differences">
      <h2 className="nhsuk-heading-m" id="differences">
        Other directories say something else
      </h2>
      <p>What an agency says of its own services is what is shown. If the other is right, change the listing.</p>
      <ul className="lw-cards">
        {found.data.map((one) => (
          <li key={`${one.serviceId} ${one.feedId}`} className="lw-card">
            <h3 className="nhsuk-heading-s">{one.name}</h3>
            <p className="nhsuk-body-s">
              {one.feedName}, {dayWithDistance(one.foundAt)}
            </p>
            <dl>
              {one.fields.map(({ field, kept, said, keptFrom }) => (
                <div key={field}>
                  <dt>{NAMES[field] ?? field}</dt>
                  <dd className="lw-words">
                    Shown{keptFrom === 'agency' ? '' : `, from ${keptFrom}`}: {inWords(kept)}
                  </dd>
                  <dd className="lw-words">There: {inWords(said)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}
