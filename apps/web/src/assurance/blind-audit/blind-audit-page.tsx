import { Link, useParams } from 'react-router';
import type { DrawnPathway, DrawnSample } from '../../answers/blind-audits';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { periodName } from '../flow/figure-words';
import { LEVEL_SAYS, stepsSaid } from './pathway-words';

/** One blind audit: what chance drew, how coarse it is shown, and how anybody draws it again. */
export function BlindAuditPage() {
  const { sampleId = '' } = useParams();
  const sample = useQuery<DrawnSample>(`/api/assurance/audit-samples/${sampleId}`, { views: ['assurance'] });
  return (
    <Page
      title={sample.data ? `Blind audit of ${periodName(sample.data.period)}` : 'A blind audit'}
      back={{ to: '/assurance/blind-audits', label: 'All blind audits' }}
      wide
    >
      <Loaded from={sample} what="the pathways, read again from the log">
        {(loaded) => (loaded.drawnAt === null ? <NotDrawn sample={loaded} /> : <Drawn sample={loaded} />)}
      </Loaded>
    </Page>
  );
}

function NotDrawn({ sample: { asked, lines, listHash } }: { sample: DrawnSample }) {
  return (
    <Empty title="It is drawn when the next checkpoint is signed">
      <p>
        {asked} of the {lines} lines of the list will be drawn. The list is fixed: write down its hash now, and nobody
        can exchange it later.
      </p>
      <pre className="lw-command" tabIndex={0} role="region" aria-label="Hash of the list">
        {listHash}
      </pre>
      <p>
        A checkpoint is signed by itself within five minutes, or now on{' '}
        <Link to="/assurance">the page of the record</Link>.
      </p>
    </Empty>
  );
}

function Drawn({ sample }: { sample: DrawnSample }) {
  const { sampleId, lines, positions, pathways, size } = sample;
  const hidden = positions.length - pathways.length;
  return (
    <>
      <p>
        The checkpoint of {size} entries drew {positions.length} of {lines} lines.{' '}
        {hidden > 0 &&
          `${hidden} of them ${hidden === 1 ? 'is' : 'are'} not shown: fewer than 8 people share such a pathway, or the line stands for nobody. A few such lines hide how many people there are.`}
      </p>
      <h2 className="nhsuk-heading-m">Pathways ({pathways.length})</h2>
      {pathways.length === 0 && <p>Every pathway that was drawn is too rare to be shown.</p>}
      {pathways.map((pathway) => (
        <OnePathway key={pathway.position} drawn={pathway} />
      ))}
      <p className="nhsuk-body-s lw-secondary">
        Each of these looks the same for at least 8 people. That somebody died is never a step.
      </p>
      <HowToCheck sampleId={sampleId} sample={sample} />
    </>
  );
}

function OnePathway({ drawn }: { drawn: DrawnPathway }) {
  const steps = stepsSaid(drawn);
  const { level } = drawn.pathway;
  const List = level === 'kinds' ? 'ul' : 'ol';
  return (
    <section className="lw-outcome" aria-labelledby={`line-${drawn.position}`}>
      <h3 className="nhsuk-heading-s" id={`line-${drawn.position}`}>
        Line {drawn.position}
      </h3>
      <List className={`nhsuk-list ${level === 'kinds' ? 'nhsuk-list--bullet' : 'nhsuk-list--number'}`}>
        {steps.map((step, at) => (
          <li key={`${at} ${step}`}>{step}</li>
        ))}
      </List>
      <p className="nhsuk-body-s lw-secondary">{LEVEL_SAYS[level]}</p>
    </section>
  );
}

const COMMAND = 'npx care-verify sample.zip --policy living-well-policy.txt --sample sample.json';

function HowToCheck({ sampleId, sample: { listHash, root, rule } }: { sampleId: string; sample: DrawnSample }) {
  const address = `/api/assurance/audit-samples/${sampleId}`;
  return (
    <section aria-labelledby="check-the-draw">
      <h2 className="nhsuk-heading-m" id="check-the-draw">
        Draw it again yourself
      </h2>
      <ol className="nhsuk-list nhsuk-list--number">
        <li>
          <a href={address} download="sample.json">
            Download the sample
          </a>
          : the list, and what is shown of the lines that were drawn.
        </li>
        <li>
          <a href={`${address}/bundle`} download="sample.zip">
            Download the proofs
          </a>
          : the announcement, the checkpoint, and every step of every pathway of the list, each with its proof.
        </li>
        <li>
          <a href="/api/assurance/policy" download="living-well-policy.txt">
            Download the policy
          </a>
          , or better use the one that you keep.
        </li>
        <li>
          Run this in the folder with the three files:
          <pre className="lw-command" tabIndex={0} role="region" aria-label="The command">
            <code>{COMMAND}</code>
          </pre>
        </li>
      </ol>
      <p>
        It draws again, and finds a step that was swapped, left out or put in. Which entry of the log is whose step is
        in none of the files: the number of an entry is as good as a date.
      </p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">What it was drawn by</span>
        </summary>
        <div className="nhsuk-details__text">
          <pre className="lw-command" tabIndex={0} role="region" aria-label="What it was drawn by">
            {`rule ${rule}\nlist ${listHash}\nroot ${root ?? ''}`}
          </pre>
        </div>
      </details>
    </section>
  );
}
