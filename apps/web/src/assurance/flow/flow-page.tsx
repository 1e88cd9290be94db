import { useState } from 'react';
import { Link } from 'react-router';
import type { FigureDefinition, Figures, PublishedFigure } from '../../answers/figures';
import { SelectField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useMe } from '../../session';
import { cellOf, GROUPS, ofFigure, outcomesOf, periodName, shownOf, statisticOf } from './figure-words';
import { WithheldNote } from './withheld-note';

/** How people come, wait and go on: one month, every figure, each with its meaning behind it. */
export function FlowPage() {
  const { role } = useMe();
  const figures = useQuery<Figures>('/api/assurance/figures?periods=24', { views: ['assurance'] });
  return (
    <Page
      title="Is it working?"
      lede="How people come, how long they wait and what became of it, counted from the record and never from lists of people."
      wide
    >
      <Loaded from={figures} what="the figures">
        {(loaded) => {
          const monthly = loaded.definitions.filter(({ period }) => period === 'month');
          const months = [...new Set(monthly.flatMap(({ id }) => ofFigure(loaded.published, id).map((one) => one.period)))]; // prettier-ignore
          return months.length === 0 ? <NothingYet /> : <OneMonth figures={loaded} months={months.sort().reverse()} />;
        }}
      </Loaded>
      <nav aria-label="More figures">
        <ul className="nhsuk-list">
          <li>
            <Link to="/assurance/flow/waits">What people wait for</Link>
          </li>
          <li>
            <Link to="/assurance/flow/pathways">Pathways: where people went next</Link>
          </li>
          <li>
            <Link to="/assurance/flow/unmet">What was needed and not to be had, and where there is no room</Link>
          </li>
          {role !== 'service-manager' && (
            <li>
              <Link to="/assurance/flow/equity">Does help reach everybody? By what people say of themselves</Link>
            </li>
          )}
        </ul>
      </nav>
    </Page>
  );
}

export function NothingYet() {
  return (
    <Empty title="No figures are published yet">
      <p>
        Five days after a month has ended, once its last day is in a signed checkpoint, its figures are counted,
        protected and published once. From then on they stay as they are, and anybody who may see them can have them
        counted again. Months before the log began are not counted, and where few people come, little is shown.
      </p>
    </Empty>
  );
}

function OneMonth({ figures, months }: { figures: Figures; months: string[] }) {
  const [chosen, choose] = useState<string>();
  const month = chosen ?? months[0] ?? '';
  return (
    <>
      <SelectField
        name="month"
        label="Month"
        empty={null}
        value={month}
        onChange={choose}
        choices={months.map((value) => ({ value, label: periodName(value) }))}
      />
      <WithheldNote />
      {GROUPS.map(({ group, title }) => {
        const rows = figures.definitions
          .filter((definition) => definition.group === group && definition.period === 'month')
          .flatMap((definition) => {
            const figure = ofFigure(figures.published, definition.id).find(({ period }) => period === month);
            return figure ? [{ definition, figure }] : [];
          });
        return rows.length === 0 ? null : <GroupTable key={group} title={title} month={month} rows={rows} />;
      })}
    </>
  );
}

type Row = { definition: FigureDefinition; figure: PublishedFigure };

function GroupTable({ title, month, rows }: { title: string; month: string; rows: Row[] }) {
  const caption = `${title}, ${periodName(month)}`;
  return (
    <section aria-label={title}>
      <h2 className="nhsuk-heading-m">{title}</h2>
      <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="nhsuk-table lw-flow">
          <caption className="nhsuk-table__caption nhsuk-u-visually-hidden">{caption}</caption>
          <thead className="nhsuk-table__head">
            <tr>
              <th scope="col">Figure and its meaning</th>
              <th scope="col">What became of it</th>
              <th scope="col" className="nhsuk-table__header--numeric">
                People
              </th>
              <th scope="col" className="nhsuk-table__header--numeric">
                Of 100
              </th>
            </tr>
          </thead>
          {rows.map((row) => (
            <FigureRows key={row.definition.id} {...row} />
          ))}
        </table>
      </div>
    </section>
  );
}

function FigureRows({ definition, figure }: Row) {
  const lines = figure.table
    ? linesOf(definition, figure.table)
    : [{ says: figure.why ?? '', people: '*', percent: '' }];
  return (
    <tbody className="nhsuk-table__body">
      {lines.map(({ says, people, percent }, at) => (
        <tr key={says}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={lines.length}>
              <Link to={`/assurance/flow/${definition.id}`}>{definition.title}</Link>
            </th>
          )}
          <td>{says}</td>
          <td className="nhsuk-table__cell--numeric">{people}</td>
          <td className="nhsuk-table__cell--numeric">{percent}</td>
        </tr>
      ))}
    </tbody>
  );
}

function linesOf(definition: FigureDefinition, table: NonNullable<PublishedFigure['table']>) {
  const outcomes = outcomesOf(definition, table);
  const days = (name: string) => {
    const shown = shownOf(statisticOf(table, name));
    return /^\d/.test(shown) ? `${shown} days` : shown;
  };
  return [
    ...(outcomes.length === 1 ? [] : outcomes).map(({ code, says }) => {
      const cell = cellOf(table, code);
      return { says, people: shownOf(cell?.people), percent: cell?.percent === undefined ? '' : String(cell.percent) };
    }),
    { says: 'Everybody', people: shownOf(cellOf(table, null)?.people), percent: '' },
    ...(definition.days
      ? [
          { says: 'Half of them waited at most', people: days('median'), percent: '' },
          { says: 'Nine of ten waited at most', people: days('nineOfTen'), percent: '' },
        ]
      : []),
  ];
}
