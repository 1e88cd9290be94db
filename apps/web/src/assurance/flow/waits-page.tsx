import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../answers/figures';
import { useQuery } from '../../live';
import { Loaded, Page } from '../../page';
import { cellOf, ofFigure, periodName, shownOf, valueOf } from './figure-words';
import { NothingYet } from './flow-page';
import { WithheldNote } from './withheld-note';

const WaitsChart = lazy(async () => ({ default: (await import('./waits-chart')).WaitsChart }));
const MISSING = 'missing-';

/** What people waited for at the end of the month: each of the four that make a clock stop. */
export function WaitsPage() {
  const figures = useQuery<Figures>('/api/assurance/figures?group=waits&periods=1', { views: ['assurance'] });
  return (
    <Page
      title="What people wait for"
      lede="A four-week clock stops when conversation, plan, help and first measure are all there. Which of them was missing at the end of the month?"
      back={{ to: '/assurance/flow', label: 'All figures' }}
      wide
    >
      <Loaded from={figures} what="the waits">
        {(loaded) => <Missing figures={loaded} />}
      </Loaded>
    </Page>
  );
}

function Missing({ figures: { definitions, published } }: { figures: Figures }) {
  const rows = definitions
    .filter(({ id }) => id.startsWith(MISSING))
    .flatMap((definition) => {
      const latest = ofFigure(published, definition.id).at(-1);
      return latest
        ? [{ ...{ definition, latest }, waitsFor: definition.title.replace('People who wait for ', '') }]
        : [];
    });
  const [first] = rows;
  if (!first) return <NothingYet />;
  const numbers = rows.map(({ definition, latest: { table }, waitsFor }) => ({
    ...{ id: definition.id, waitsFor },
    within: table ? cellOf(table, 'within')?.people : undefined,
    over: table ? cellOf(table, 'over')?.people : undefined,
    all: table ? cellOf(table, null)?.people : undefined,
  }));
  const caption = `What people waited for at the end of ${periodName(first.latest.period)}`;
  const says = numbers.map(({ waitsFor, within, over }) => `${waitsFor}: ${shownOf(within)} for up to 28 days, ${shownOf(over)} for longer`).join('; '); // prettier-ignore
  const bars = numbers.map(({ waitsFor, within, over }) => ({ waitsFor, within: valueOf(within) ?? 0, over: valueOf(over) ?? 0 })); // prettier-ignore
  return (
    <>
      <Suspense fallback={<p>Drawing…</p>}>
        <WaitsChart bars={bars} says={`${caption}. ${says}.`} />
      </Suspense>
      <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="nhsuk-table">
          <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
          <thead className="nhsuk-table__head">
            <tr>
              <th scope="col">They wait for</th>
              <th scope="col" className="nhsuk-table__header--numeric">
                For up to 28 days
              </th>
              <th scope="col" className="nhsuk-table__header--numeric">
                For more than 28 days
              </th>
              <th scope="col" className="nhsuk-table__header--numeric">
                Everybody with an open introduction
              </th>
            </tr>
          </thead>
          <tbody className="nhsuk-table__body">
            {numbers.map(({ id, waitsFor, within, over, all }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to={`/assurance/flow/${id}`}>{waitsFor}</Link>
                </th>
                <td className="nhsuk-table__cell--numeric">{shownOf(within)}</td>
                <td className="nhsuk-table__cell--numeric">{shownOf(over)}</td>
                <td className="nhsuk-table__cell--numeric">{shownOf(all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>Whoever waits for several is in the row of each, so rows must not be added to each other.</p>
      <WithheldNote />
    </>
  );
}
