import type { FigureDefinition, PublishedFigure } from '../../answers/figures';
import { cellOf, outcomesOf, periodName, shownOf, statisticOf } from './figure-words';

/** One figure over its periods, as numbers. */
export function FigureTableOverTime({
  definition,
  published,
}: {
  definition: FigureDefinition;
  published: PublishedFigure[];
}) {
  const caption = `${definition.title} as a table`;
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">{definition.period === 'month' ? 'Month' : 'Quarter'}</th>
            {definition.categories.map(({ code, says }) => (
              <Numeric key={code}>{says}</Numeric>
            ))}
            <Numeric>Everybody</Numeric>
            {definition.days && <Numeric>Half within, days</Numeric>}
            {definition.days && <Numeric>Nine of ten within, days</Numeric>}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {published.map((one) => (
            <PeriodRow key={one.period} definition={definition} figure={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Numeric({ children }: { children: string }) {
  return (
    <th scope="col" className="nhsuk-table__header--numeric">
      {children}
    </th>
  );
}

function PeriodRow({ definition, figure }: { definition: FigureDefinition; figure: PublishedFigure }) {
  const { table, period, why } = figure;
  const columns = definition.categories.length + 1 + (definition.days ? 2 : 0);
  if (!table) {
    return (
      <tr>
        <th scope="row">{periodName(period)}</th>
        <td colSpan={columns}>{why}</td>
      </tr>
    );
  }
  const shown = new Set(outcomesOf(definition, table).map(({ code }) => code));
  const numbers = [
    ...definition.categories.map(({ code }) => (shown.has(code) ? shownOf(cellOf(table, code)?.people) : '*')),
    shownOf(cellOf(table, null)?.people),
    ...(definition.days ? [shownOf(statisticOf(table, 'median')), shownOf(statisticOf(table, 'nineOfTen'))] : []),
  ];
  return (
    <tr>
      <th scope="row">{periodName(period)}</th>
      {numbers.map((number, at) => (
        <td key={at} className="nhsuk-table__cell--numeric">
          {number}
        </td>
      ))}
    </tr>
  );
}
