import { useParams } from 'react-router';
import { NoSuchPage } from '../doors';
import { Page } from '../page';
import { saidOf, stateOf, type Hazard, type SafetyCaseFile } from './safety-case';
import { SAID, TestName } from './test-name';
import { BACK, WithSafetyCase } from './with-safety-case';

export function HazardPage() {
  const { hazardId } = useParams();
  return (
    <WithSafetyCase>
      {({ hazards, run }) => {
        const hazard = hazards.find(({ id }) => id === hazardId);
        return hazard ? <Whole hazard={hazard} run={run} /> : <NoSuchPage />;
      }}
    </WithSafetyCase>
  );
}

function Whole({ hazard, run }: { hazard: Hazard; run: SafetyCaseFile['run'] }) {
  const rows: [string, string][] = [
    ['Harm', hazard.harm],
    ['Who may be harmed', hazard.who],
    ['Causes', hazard.causes],
    ['Before controls', `Risk ${hazard.riskBefore} (${hazard.before})`],
    ['After controls', `Risk ${hazard.riskAfter} (${hazard.after})`],
    ['Why that can be borne', hazard.borne],
    ['Left to whoever runs it', hazard.left],
    ['State', stateOf(run, hazard)],
  ];
  return (
    <Page title={hazard.name} caption={hazard.id} back={BACK}>
      <dl className="nhsuk-summary-list">
        {rows.map(([label, said]) => (
          <div key={label} className="nhsuk-summary-list__row">
            <dt className="nhsuk-summary-list__key">{label}</dt>
            <dd className="nhsuk-summary-list__value">{said}</dd>
          </div>
        ))}
      </dl>
      <h2 className="nhsuk-heading-m">What is done against it</h2>
      <ul className="lw-cards">
        {hazard.controls.map((control) => {
          const said = saidOf(run, control);
          return (
            <li key={control.test} className="lw-card">
              <h3 className="nhsuk-heading-s">{control.says}</h3>
              <TestName {...control} />
              {said && <p>{SAID[said]}</p>}
            </li>
          );
        })}
      </ul>
    </Page>
  );
}
