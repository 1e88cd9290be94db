import { useState } from 'react';
import { useParams } from 'react-router';
import type { FigureDefinition, Figures, PublishedFigure } from '../../answers/figures';
import { NoSuchPage } from '../../doors';
import { SelectField } from '../../forms';
import { useQuery } from '../../live';
import { Loaded, Page } from '../../page';
import { useNames } from '../../people-and-agencies';
import { ControlPart } from './control-part';
import { DefinitionPart } from './definition-part';
import { cellOf, ofFigure, periodName, shownOf, statisticOf, valueOf } from './figure-words';
import { FigureTableOverTime } from './figure-table';
import { NothingYet } from './flow-page';
import { StandsOn } from './stands-on';
import { WithheldNote } from './withheld-note';

/** One figure: over time, as a table, what it means, what it stands on, and counted again. */
export function FigurePage() {
  const { definitionId = '' } = useParams();
  const figures = useQuery<Figures>('/api/assurance/figures?periods=24', { views: ['assurance'] });
  const known = figures.data?.definitions.find(({ id }) => id === definitionId);
  if (figures.data && !known) return <NoSuchPage />;
  return (
    <Page title={known?.title ?? 'A figure'} back={{ to: '/assurance/flow', label: 'All figures' }} wide>
      <Loaded from={figures} what="the figure">
        {({ definitions, published }) => {
          const definition = definitions.find(({ id }) => id === definitionId);
          return definition ? (
            <OneFigure definition={definition} published={ofFigure(published, definitionId)} />
          ) : null;
        }}
      </Loaded>
    </Page>
  );
}

const EVERYBODY = 'everybody';
const MEDIAN = 'median';

function OneFigure({ definition, published }: { definition: FigureDefinition; published: PublishedFigure[] }) {
  const [shown, show] = useState(definition.days ? MEDIAN : EVERYBODY);
  const latest = published.at(-1);
  if (!latest) {
    return (
      <>
        <DefinitionPart definition={definition} />
        <NothingYet />
      </>
    );
  }
  const series = [
    ...(definition.days ? [{ value: MEDIAN, label: 'Days within which half of them had it' }] : []),
    { value: EVERYBODY, label: 'Everybody' },
    ...(definition.categories.length > 1 ? definition.categories.map(({ code, says }) => ({ value: code, label: says })) : []), // prettier-ignore
  ];
  const points = published.map(({ period, table }) => ({
    label: periodName(period),
    value: table
      ? valueOf(
          shown === MEDIAN ? statisticOf(table, MEDIAN) : cellOf(table, shown === EVERYBODY ? null : shown)?.people,
        )
      : null,
  }));
  return (
    <>
      <DefinitionPart definition={definition} />
      {definition.period === 'month' && (
        <>
          <h2 className="nhsuk-heading-m">Month by month</h2>
          {series.length > 1 && (
            <SelectField name="series" label="Show" empty={null} value={shown} onChange={show} choices={series} />
          )}
          <ControlPart title={definition.title} unit={shown === MEDIAN ? 'days' : 'people'} points={points} />
        </>
      )}
      <FigureTableOverTime definition={definition} published={published} />
      <WithheldNote />
      <ByAgency definition={definition} latest={latest} />
      <StandsOn key={latest.figureId} figure={latest} />
    </>
  );
}

/** By whoever owed it, where the figure is of agencies and they can be shown apart. */
function ByAgency({
  definition,
  latest: { table, period },
}: {
  definition: FigureDefinition;
  latest: PublishedFigure;
}) {
  const agencies = [...new Set((table?.cells ?? []).flatMap(({ at }) => (typeof at[1] === 'string' ? [at[1]] : [])))];
  const names = useNames([]);
  if (!table || agencies.length === 0 || agencies[0] === 'together') return null;
  const caption = `By agency, ${periodName(period)}`;
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">Agency</th>
            {definition.categories.map(({ code, says }) => (
              <th key={code} scope="col" className="nhsuk-table__header--numeric">
                {says}
              </th>
            ))}
            <th scope="col" className="nhsuk-table__header--numeric">
              Everybody
            </th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {agencies.map((agency) => (
            <tr key={agency}>
              <th scope="row">{names.agency(agency) ?? 'An agency'}</th>
              {[...definition.categories.map(({ code }) => code), null].map((code) => (
                <td key={code ?? EVERYBODY} className="nhsuk-table__cell--numeric">
                  {shownOf(cellOf(table, code, agency)?.people)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
