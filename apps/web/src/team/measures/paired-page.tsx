import { Link } from 'react-router';
import type { PairedChanges, PairedList, WhyNotPaired } from '../../answers/outcomes';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { usePeople } from '../../people-and-agencies';

const WHY: Readonly<Record<WhyNotPaired, string>> = {
  'answered-once': 'Answered once so far.',
  'one-has-a-score': 'Only one has a score: too much was left out of the others.',
  'none-has-a-score': 'None has a score: too much was left out.',
};

/** Whose answers can be compared, and why those of the others cannot. Each person by themself; nothing is averaged. */
export function PairedPage() {
  const paired = useQuery<PairedChanges>('/api/outcomes/paired-changes', { views: ['outcomes'] });
  return (
    <Page
      title="Whose answers can be compared"
      lede="The first and the latest of the same person, for those with whom you work. There is no average here: one of people who answered once says nothing of change."
      back={{ to: '/team', label: 'Today' }}
    >
      <Loaded from={paired} what="whose answers can be compared">
        {(told) =>
          told.people === 0 ? (
            <Empty title="You work with nobody yet">
              <p>People on whose team you are come here once they have answered some questions.</p>
            </Empty>
          ) : (
            <PairedBody told={told} />
          )
        }
      </Loaded>
    </Page>
  );
}

function PairedBody({ told: { people, neverAnswered, measures } }: { told: PairedChanges }) {
  const named = usePeople([...neverAnswered, ...measures.flatMap(({ lines }) => lines.map((one) => one.personId))]);
  const nameOf = (personId: string) => named.find((one) => one.personId === personId)?.name ?? 'Somebody';
  return (
    <>
      {measures.map((measure) => (
        <Measured key={measure.code} measure={measure} nameOf={nameOf} />
      ))}
      {neverAnswered.length > 0 && (
        <section className="lw-section" aria-labelledby="never">
          <h2 className="nhsuk-heading-m" id="never">
            Have answered nothing yet
          </h2>
          <p>
            {neverAnswered.length} of the {people} with whom you work.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {neverAnswered.map((personId) => (
              <li key={personId}>
                <ProgressLink personId={personId} name={nameOf(personId)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Measured({ measure, nameOf }: { measure: PairedList; nameOf: (personId: string) => string }) {
  const { code, name, paired, eligible, lines, copyright } = measure;
  return (
    <section className="lw-section" aria-labelledby={code}>
      <h2 className="nhsuk-heading-m" id={code}>
        {name}
      </h2>
      <p>
        {paired} of the {eligible} who answered it can be compared.
      </p>
      <ul className="lw-cards">
        {lines.map(({ personId, paired: pair, why }) => (
          <li key={personId} className="lw-card">
            <h3 className="nhsuk-heading-s">
              <ProgressLink personId={personId} name={nameOf(personId)} />
            </h3>
            <p>{pair?.sentence ?? (why === null ? 'Answered more than once; read question by question.' : WHY[why])}</p>
          </li>
        ))}
      </ul>
      <p className="nhsuk-body-s lw-secondary">{copyright}</p>
    </section>
  );
}

const ProgressLink = ({ personId, name }: { personId: string; name: string }) => (
  <Link to={`/team/people/${personId}/progress`}>{name}</Link>
);
