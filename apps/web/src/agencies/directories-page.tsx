import type { FeedImport } from '../answers/provider-directory';
import { dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { Empty, Loaded, Page } from '../page';
import { Differences } from '../team/services/differences';

/** What was read from other directories, what was wrong with it, and where they say something else. */
export function DirectoriesPage() {
  const imports = useQuery<FeedImport[]>('/api/provider-directory/feed-imports', { views: ['provider-directory'] });
  return (
    <Page
      title="Other directories"
      lede="Services that were read from feeds and files of Open Referral UK."
      back={{ to: '/agencies', label: 'Agencies and staff' }}
      wide
    >
      <Differences />
      <h2 className="nhsuk-heading-m">What was read</h2>
      <Loaded from={imports} what="what was read">
        {(list) =>
          list.length === 0 ? (
            <Empty title="Nothing was read yet">
              <p>
                Whoever runs the product reads a directory with: <code>npm run living-well -- directory import</code>{' '}
                and its address. Each reading that brings something new is shown here, with what could not be taken.
              </p>
            </Empty>
          ) : (
            <ul className="lw-cards">
              {list.map((one) => (
                <li key={one.importId} className="lw-card">
                  <Import one={one} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Import({ one: { name, importedAt, counts, problems, isWhole } }: { one: FeedImport }) {
  return (
    <>
      <h3 className="nhsuk-heading-s lw-words">{name}</h3>
      <p>{dayWithDistance(importedAt)}</p>
      <p>
        {counts.read} services were read: {counts.appeared} new, {counts.changed} changed, {counts.unchanged} as before,{' '}
        {counts.dropped} gone. {counts.conflicts} say something else than what is shown.
      </p>
      {!isWhole && <p>Not all of it could be taken, so nothing was taken to be gone.</p>}
      {problems.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">What did not fit: {counts.problems}</span>
          </summary>
          <ul className="nhsuk-details__text">
            {problems.map((found, at) => (
              <li key={at} className="lw-words">
                {found.of}, row {found.row}: {found.field} {found.problem}; expected {found.expected}.{' '}
                {found.isLost ? 'The row was not taken.' : 'All but this was taken.'}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
