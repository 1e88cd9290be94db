import { useState } from 'react';
import { Link } from 'react-router';
import type { FigureDefinition, Figures, PublishedFigure } from '../../answers/figures';
import { SelectField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useMe } from '../../session';
import { cellOf, ofFigure, outcomesOf, periodName, shownOf } from './figure-words';
import { RoomPart } from './room-part';
import { numberOf, unmetSays } from './unmet-words';
import { WithheldNote } from './withheld-note';

const NOTHING_FOUND = 'unmet-nothing-found';
const REASONS = 'unmet-reasons';
/** In the order of the columns; each in one sentence of what was so for people. */
const BY_NEED = [
  { id: NOTHING_FOUND, column: 'Nothing that fits was found', what: 'nothing that fits was found' },
  { id: 'unmet-needs', column: 'A service said no, or let the ask lapse', what: 'a service said no, or nothing' },
  { id: 'unmet-unanswered', column: 'A service never answered', what: 'a service never answered' },
];

/** What was needed and not to be had, in protected numbers; and what the directory has for each need. */
export function UnmetPage() {
  const { role } = useMe();
  const reads = role === 'commissioner' || role === 'caldicott-guardian';
  const back =
    role === 'hub-coordinator'
      ? { to: '/assurance/watch', label: 'The watch' }
      : { to: '/assurance/flow', label: 'All figures' };
  return (
    <Page
      title="What was needed and not to be had"
      lede="For what nothing is listed, where there is no room, and for how many people help was not to be had."
      back={back}
      wide
    >
      {reads ? (
        <People />
      ) : (
        <p>
          For how many people help was not to be had is published to those who commission. Whoever knows exactly what
          part of such a number their own organisation is could work out the rest, so it is not shown here.
        </p>
      )}
      <RoomPart />
    </Page>
  );
}

function People() {
  const figures = useQuery<Figures>('/api/assurance/figures?group=unmet&periods=8', { views: ['assurance'] });
  return (
    <section aria-label="People">
      <h2 className="nhsuk-heading-m">For how many people</h2>
      <Loaded from={figures} what="the figures">
        {(loaded) => {
          const quarters = [...new Set(loaded.published.map(({ period }) => period))].sort().reverse();
          return quarters.length === 0 ? (
            <Empty title="No quarter is published yet">
              <p>
                When a quarter has ended and is signed, it is counted once: for how many people a service said no or
                never answered, and for how many somebody said that nothing in the directory fits. Until then nothing is
                known here, which is not the same as nobody.
              </p>
            </Empty>
          ) : (
            <OneQuarter figures={loaded} quarters={quarters} />
          );
        }}
      </Loaded>
    </section>
  );
}

function OneQuarter({ figures, quarters }: { figures: Figures; quarters: string[] }) {
  const [chosen, choose] = useState<string>();
  const quarter = chosen ?? quarters[0] ?? '';
  const columns = BY_NEED.flatMap((one) => {
    const definition = figures.definitions.find(({ id }) => id === one.id);
    const figure = ofFigure(figures.published, one.id).find(({ period }) => period === quarter);
    return definition ? [{ ...one, definition, figure }] : [];
  });
  const reasons = figures.definitions.find(({ id }) => id === REASONS);
  const ofReasons = ofFigure(figures.published, REASONS).find(({ period }) => period === quarter);
  return (
    <>
      <SelectField
        name="quarter"
        label="Quarter"
        empty={null}
        value={quarter}
        onChange={choose}
        choices={quarters.map((value) => ({ value, label: periodName(value) }))}
      />
      {columns.map(
        ({ id, definition, figure, what }) => figure && <p key={id}>{unmetSays(definition, figure, what)}</p>,
      )}
      <NeedTable columns={columns} quarter={quarter} />
      {reasons && ofReasons && <ReasonTable definition={reasons} figure={ofReasons} />}
      <p>
        Rows and columns are of people who may be the same, so they must not be added to each other. Each heading leads
        to what the figure means, whom it counts and how to have it counted again.
      </p>
      <WithheldNote />
    </>
  );
}

type Column = { id: string; column: string; definition: FigureDefinition; figure: PublishedFigure | undefined };

function NeedTable({ columns, quarter }: { columns: Column[]; quarter: string }) {
  const caption = `People by what was needed, ${periodName(quarter)}`;
  const needs = new Map(
    columns.flatMap(({ definition }) => definition.categories.map(({ code, says }) => [code, says] as const)),
  );
  const has = ({ definition }: Column, code: string): boolean => definition.categories.some((one) => one.code === code);
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">What was needed</th>
            {columns.map(({ id, column }) => (
              <th key={id} scope="col" className="nhsuk-table__header--numeric">
                <Link to={`/assurance/flow/${id}`}>{column}</Link>
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {[...needs].map(([code, says]) => (
            <tr key={code}>
              <th scope="row">{says}</th>
              {columns.map((column) => (
                <td key={column.id} className="nhsuk-table__cell--numeric">
                  {has(column, code) ? numberOf(column.figure, code) : '–'}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Everybody</th>
            {columns.map(({ id, figure }) => (
              <td key={id} className="nhsuk-table__cell--numeric">
                {figure?.table ? shownOf(cellOf(figure.table, null)?.people) : figure ? '*' : '–'}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function ReasonTable({
  definition,
  figure: { table, period, why },
}: {
  definition: FigureDefinition;
  figure: PublishedFigure;
}) {
  // prettier-ignore
  const caption = `Why it was not to be had, ${periodName(period)}`;
  const rows = table
    ? outcomesOf(definition, table).map(({ code, says }) => ({ says, people: shownOf(cellOf(table, code)?.people) }))
    : [];
  if (rows.length === 0) return <p>Why it was not to be had: {why ?? 'cannot be shown without telling of few.'}</p>;
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">
              <Link to={`/assurance/flow/${REASONS}`}>The reason that the service gave</Link>
            </th>
            <th scope="col" className="nhsuk-table__header--numeric">
              People
            </th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map(({ says, people }) => (
            <tr key={says}>
              <th scope="row">{says}</th>
              <td className="nhsuk-table__cell--numeric">{people}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
