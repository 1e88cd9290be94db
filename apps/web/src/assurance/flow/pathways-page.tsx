import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { Figures } from '../../answers/figures';
import { SelectField } from '../../forms';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { ofFigure, periodName } from './figure-words';
import { stepsOf } from './pathway-steps';
import type { PathwayStep } from './pathway-steps';
import { WithheldNote } from './withheld-note';

const PathwayDiagram = lazy(async () => ({ default: (await import('./pathway-diagram')).PathwayDiagram }));

/** Where people went next, as counts of steps; never the way of one person. */
export function PathwaysPage() {
  const figures = useQuery<Figures>('/api/assurance/figures?group=pathways&periods=8', { views: ['assurance'] });
  return (
    <Page
      title="Pathways"
      lede="Where people went next and after how long, as counts of steps in a quarter. The way of one person is never shown."
      back={{ to: '/assurance/flow', label: 'All figures' }}
      wide
    >
      <Loaded from={figures} what="the pathways">
        {(loaded) => {
          const quarters = [...new Set(loaded.definitions.flatMap(({ id }) => ofFigure(loaded.published, id).map((one) => one.period)))]; // prettier-ignore
          return quarters.length === 0 ? (
            <Empty title="No quarter is published yet">
              <p>
                When a quarter has ended, each step that people took in it is counted once: from which stage to which,
                and within 7 days, 28 days or more.
              </p>
            </Empty>
          ) : (
            <OneQuarter figures={loaded} quarters={quarters.sort().reverse()} />
          );
        }}
      </Loaded>
    </Page>
  );
}

function OneQuarter({ figures, quarters }: { figures: Figures; quarters: string[] }) {
  const [chosen, choose] = useState<string>();
  const quarter = chosen ?? quarters[0] ?? '';
  const steps = stepsOf(figures, quarter);
  const drawn = steps.filter(({ people }) => people !== null && people > 0);
  const hidden = steps.length - drawn.length;
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
      {drawn.length > 0 ? (
        <Suspense fallback={<p>Drawing…</p>}>
          <PathwayDiagram steps={drawn} says={`Steps of ${periodName(quarter)}: ${drawn.map(sentence).join('; ')}.`} />
        </Suspense>
      ) : (
        <p>Each step of this quarter was taken by too few people to be drawn.</p>
      )}
      {hidden > 0 && drawn.length > 0 && <p>{hidden} kinds of step are not drawn, because they are not shown.</p>}
      <StepTable steps={steps} quarter={quarter} />
      <WithheldNote />
    </>
  );
}

const sentence = ({ from, to, band, people }: PathwayStep): string => `${people ?? '*'} people from ${from} to ${to}${band === '' ? '' : ` ${band}`}`; // prettier-ignore

function StepTable({ steps, quarter }: { steps: PathwayStep[]; quarter: string }) {
  const caption = `Steps of ${periodName(quarter)} as a table`;
  return (
    <div className="lw-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="nhsuk-table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head">
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">When</th>
            <th scope="col" className="nhsuk-table__header--numeric">
              People
            </th>
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {steps.map((step) => (
            <tr key={step.key}>
              <td>
                <Link to={`/assurance/flow/${step.definitionId}`}>{step.from}</Link>
              </td>
              <td>{step.to}</td>
              <td>{step.band === '' ? 'in any time' : step.band}</td>
              <td className="nhsuk-table__cell--numeric">{step.people ?? '*'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
