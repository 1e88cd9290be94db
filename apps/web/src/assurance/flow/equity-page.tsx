import { useState } from 'react';
import type { Equity, EquityDefinition, EquityGrouping, EquityTable, PublishedEquity } from '../../answers/figures';
import { SelectField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { DefinitionPart } from './definition-part';
import { countOf, rowsOf, showsOutcomes, unknownSays } from './equity-words';
import { periodName, shownOf } from './figure-words';
import { StandsOn } from './stands-on';
import { WithheldNote } from './withheld-note';

/** Whether help reaches people of different groups alike; what is not known comes first. */
export function EquityPage() {
  const equity = useQuery<Equity>('/api/assurance/figures/equity', { views: ['assurance'] });
  return (
    <Page
      title="Does help reach everybody?"
      lede="Who is introduced, whose help begins and who waits, by what people say of themselves. Nobody has to say it."
      back={{ to: '/assurance/flow', label: 'All figures' }}
      wide
    >
      <Loaded from={equity} what="the figures">
        {(loaded) => {
          const quarters = [...new Set(loaded.published.map(({ period }) => period))].sort().reverse();
          return quarters.length === 0 ? (
            <Empty title="No quarter is published yet">
              <p>
                When a quarter has ended and its figures are out, it is counted once how people of different groups
                fared in it: by ethnic group, age, gender, main language and whether they look after somebody. Only
                numbers come out in which nobody can be recognised.
              </p>
            </Empty>
          ) : (
            <OneQuarter equity={loaded} quarters={quarters} />
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneQuarter({ equity, quarters }: { equity: Equity; quarters: string[] }) {
  const [chosenQuarter, chooseQuarter] = useState<string>();
  const [chosenGrouping, chooseGrouping] = useState<string>();
  const quarter = chosenQuarter ?? quarters[0] ?? '';
  const grouping = equity.groupings.find(({ name }) => name === chosenGrouping) ?? equity.groupings[0];
  const figures = equity.definitions.flatMap((definition) => {
    const figure = equity.published.find((one) => one.definitionId === definition.id && one.period === quarter);
    return figure ? [{ definition, figure }] : [];
  });
  if (!grouping) return null;
  return (
    <>
      <SelectField
        name="quarter"
        label="Quarter"
        empty={null}
        value={quarter}
        onChange={chooseQuarter}
        choices={quarters.map((value) => ({ value, label: periodName(value) }))}
      />
      <Unknowns groupings={equity.groupings} introduced={figures[0]?.figure} />
      <SelectField
        name="grouping"
        label="Told apart by"
        empty={null}
        value={grouping.name}
        onChange={chooseGrouping}
        choices={equity.groupings.map(({ name, title }) => ({ value: name, label: title }))}
      />
      <WithheldNote />
      {figures.map(({ definition, figure }) => (
        <section key={definition.id} aria-label={definition.title}>
          <h2 className="nhsuk-heading-m">{definition.title}</h2>
          <GroupTable
            definition={definition}
            grouping={grouping}
            quarter={quarter}
            table={figure.tables.find(({ name }) => name === grouping.name)}
            why={figure.why}
          />
          <details className="nhsuk-details">
            <summary className="nhsuk-details__summary">
              <span className="nhsuk-details__summary-text">What this means: {definition.title.toLowerCase()}</span>
            </summary>
            <div className="nhsuk-details__text">
              <DefinitionPart definition={definition} />
            </div>
          </details>
          <StandsOn key={figure.figureId} figure={figure} about={definition.title} />
        </section>
      ))}
      <p>
        Deprivation is not told apart here: nobody&apos;s address is looked up for it. How few people of a group are is
        not a reason to ask them less.
      </p>
    </>
  );
}

function Unknowns({ groupings, introduced }: { groupings: EquityGrouping[]; introduced: PublishedEquity | undefined }) {
  return (
    <section aria-labelledby="unknown">
      <h2 className="nhsuk-heading-m" id="unknown">
        First: what we do not know
      </h2>
      <p>Of people who were introduced in the quarter:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {groupings.map((grouping) => (
          <li key={grouping.name}>
            {unknownSays(
              grouping,
              introduced?.tables.find(({ name }) => name === grouping.name),
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

type GroupTableProps = {
  definition: EquityDefinition;
  grouping: EquityGrouping;
  quarter: string;
  table: EquityTable | undefined;
  why: string | null;
};

function GroupTable({ definition, grouping, quarter, table, why }: GroupTableProps) {
  if (!table) return <p>{why ?? 'Not shown: too few people are in it.'}</p>;
  const outcomes = showsOutcomes(table) ? definition.categories : [];
  const caption = `${definition.title} by ${grouping.title.toLowerCase()}, ${periodName(quarter)}`;
  const median = (group: string) => {
    const at = (one: (string | null)[]) => one[table.dimensions.indexOf(grouping.name)] === group;
    const shown = shownOf(table.statistics.find((one) => one.name === 'median' && at(one.at))?.value);
    return /^\d/.test(shown) ? `${shown} days` : shown;
  };
  const rows = [...rowsOf(grouping, table), { code: null, says: 'Everybody' }];
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">{grouping.title}</th>
            {outcomes.map(({ code, says }) => (
              <Numeric key={code}>{says}</Numeric>
            ))}
            <Numeric>{outcomes.length > 0 ? 'Together' : 'People'}</Numeric>
            {definition.days && <Numeric>Half waited at most</Numeric>}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map(({ code, says }) => (
            <tr key={says}>
              <th scope="row">{says}</th>
              {outcomes.map((outcome) => (
                <Count key={outcome.code} cell={countOf(table, code, outcome.code)} />
              ))}
              <Count cell={countOf(table, code)} />
              {definition.days && <td className="nhsuk-table__cell--numeric">{code === null ? '' : median(code)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How many, and of a hundred where that is shown. */
function Count({ cell }: { cell: ReturnType<typeof countOf> }) {
  return (
    <td className="nhsuk-table__cell--numeric">
      {shownOf(cell?.people)}
      {cell?.percent !== undefined && <span className="lw-secondary"> ({cell.percent}%)</span>}
    </td>
  );
}

function Numeric({ children }: { children: string }) {
  return (
    <th scope="col" className="nhsuk-table__header--numeric">
      {children}
    </th>
  );
}
