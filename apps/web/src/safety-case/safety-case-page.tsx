import { Link } from 'react-router';
import { momentWithDistance } from '../dates';
import { Loaded, Page } from '../page';
import { stateOf, useSafetyCase, type Hazard, type SafetyCaseFile } from './safety-case';

/** For anybody: what can go wrong with this software, what is done against it, and whether the tests of that are green. */
export function SafetyCasePage() {
  return (
    <Page
      title="Safety case"
      lede="What can go wrong for people because of this software, what is done against it, and the test that shows that it is."
    >
      <p>
        Each risk is from 1 to 5, before and after what is done against it, and nothing above 3 is released. The ratings
        are proposed by the makers. Whoever supplies the software, and whoever runs it, has a clinical safety officer
        who accepts them or does not.
      </p>
      <Loaded from={useSafetyCase()} what="the safety case">
        {(file) => (
          <>
            <LastRun {...file} />
            <h2 className="nhsuk-heading-m">What can go wrong</h2>
            <ul className="lw-cards">
              {file.hazards.map((hazard) => (
                <HazardCard key={hazard.id} hazard={hazard} run={file.run} />
              ))}
            </ul>
            <h2 className="nhsuk-heading-m">What standards ask</h2>
            <ul className="nhsuk-list">
              {file.maps.map(({ id, title, parts }) => (
                <li key={id}>
                  <Link to={`/safety-case/standards/${id}`}>{title}</Link>:{' '}
                  {parts.reduce((all, { requirements }) => all + requirements.length, 0)} requirements
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function LastRun({ run }: SafetyCaseFile) {
  if (run === null)
    return (
      <p>
        The tests were not run on this installation. <code>npm run safety-case</code> runs them, and this page says what
        they said.
      </p>
    );
  const green = run.tests.filter(({ said }) => said === 'passed').length;
  return (
    <p>
      <strong>
        {green} of {run.tests.length} tests were green
      </strong>{' '}
      when they were last run here, {momentWithDistance(run.at)}.
    </p>
  );
}

function HazardCard({ hazard, run }: { hazard: Hazard; run: SafetyCaseFile['run'] }) {
  const { id, name, riskBefore, riskAfter, controls } = hazard;
  return (
    <li className="lw-card">
      <h3 className="nhsuk-heading-s">
        <Link to={`/safety-case/hazards/${id}`}>
          {id} {name}
        </Link>
      </h3>
      <p>
        Risk {riskBefore} of 5 before, {riskAfter} after {controls.length} controls. {stateOf(run, hazard)}.
      </p>
    </li>
  );
}
