import type { EquityDefinition, FigureDefinition } from '../../answers/figures';

/** What a figure means, for whoever quotes it. */
export function DefinitionPart({ definition }: { definition: FigureDefinition | EquityDefinition }) {
  return (
    <>
      <p>{definition.sentence}</p>
      <dl className="nhsuk-summary-list">
        {rowsOf(definition).map(([name, says]) => (
          <div className="nhsuk-summary-list__row" key={name}>
            <dt className="nhsuk-summary-list__key">{name}</dt>
            <dd className="nhsuk-summary-list__value">{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const rowsOf = (one: FigureDefinition | EquityDefinition): [string, string][] => [
  ['Who counts', one.whoCounts],
  ['Counted', `People, not events, by ${one.period}`],
  ['From the events', one.fromEvents.join(', ')],
  ['By', one.source],
  ['Bear in mind', one.caveats.join(' ')],
  ['Definition', `${one.id}, version ${one.version}`],
];
