import { useParams } from 'react-router';
import { NoSuchPage } from '../doors';
import { Page } from '../page';
import { saidOf, type Requirement, type SafetyCaseFile, type StandardsMap } from './safety-case';
import { SAID, TestName } from './test-name';
import { BACK, WithSafetyCase } from './with-safety-case';

const STATES: Readonly<Record<Requirement['state'], string>> = {
  tested: 'Met, and tested',
  described: 'Met, and described',
  'whoever runs it': 'For whoever runs it',
  'not met': 'Not met',
  'does not apply': 'Does not apply',
};

export function StandardPage() {
  const { standardId } = useParams();
  return (
    <WithSafetyCase>
      {({ maps, run }) => {
        const found = maps.find(({ id }) => id === standardId);
        return found ? <Whole map={found} run={run} /> : <NoSuchPage />;
      }}
    </WithSafetyCase>
  );
}

function Whole({ map, run }: { map: StandardsMap; run: SafetyCaseFile['run'] }) {
  const all = map.parts.flatMap(({ requirements }) => requirements);
  return (
    <Page title={map.title} lede={map.lede} back={BACK}>
      <p>
        {Object.entries(STATES)
          .map(([state, label]) => `${label}: ${all.filter((one) => one.state === state).length}`)
          .join(' · ')}
      </p>
      {map.parts.map(({ part, requirements }) => (
        <section key={part} className="lw-section" aria-label={part}>
          <h2 className="nhsuk-heading-m">{part}</h2>
          <ul className="lw-cards">
            {requirements.map((one) => (
              <li key={one.id} className="lw-card">
                <h3 className="nhsuk-heading-s">
                  {one.id} {one.asked}
                </h3>
                <p>
                  <strong>{STATES[one.state]}.</strong> {one.how}.
                </p>
                <Shown requirement={one} run={run} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

function Shown({ requirement: { file, test }, run }: { requirement: Requirement; run: SafetyCaseFile['run'] }) {
  if (file === undefined || test === undefined) return null;
  const said = saidOf(run, { file, test });
  return (
    <>
      <TestName file={file} test={test} />
      {said && <p>{SAID[said]}</p>}
    </>
  );
}
