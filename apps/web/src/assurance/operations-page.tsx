import type { Operations } from '../answers/operations';
import { SaveButton } from '../forms';
import { useQuery, type Loadable } from '../live';
import { Empty, Page, ProblemNotice, Waiting } from '../page';
import { Compared } from './compared';
import { FailedMessages } from './failed-messages';
import { inShort, partName } from './operations-words';
import { ParkedCard } from './parked-card';

type Asked = { context: string; answer: Loadable<Operations> };

const useOperations = (context: string): Asked => ({
  context,
  answer: useQuery<Operations>(`/api/${context}/operations`, { views: [`${context}.operations`] }),
});

/** What stands still, how far behind everything is, and whether what was told arrived. It shows no record. */
export function OperationsPage() {
  const parts = [
    useOperations('intake'),
    useOperations('care-plan'),
    useOperations('provider-directory'),
    useOperations('outcomes'),
    useOperations('identity'),
    useOperations('assurance'),
  ];
  const known = parts.flatMap(({ answer }) => answer.data ?? []);
  const away = parts.filter(({ answer }) => answer.problem);
  const parked = known.flatMap(({ context, parked: all }) => all.map((one) => ({ context, one })));
  const hearing = known.filter(({ reconciliation }) => reconciliation.hears > 0);
  const isWaiting = known.length + away.length < parts.length;
  return (
    <Page
      title="Operations"
      lede="What stands still, how far behind everything is, and whether what one part told another arrived. Names of people and what they said are not shown here."
      wide
    >
      {away.map(({ context, answer }) => (
        <section key={context} aria-label={partName(context)}>
          <p>
            <strong>{partName(context)}</strong> does not answer. The others are shown.
          </p>
          {answer.problem && <ProblemNotice problem={answer.problem} retry={answer.reload} />}
        </section>
      ))}
      {isWaiting ? (
        <Waiting what="every part" />
      ) : (
        <>
          <h2 className="nhsuk-heading-m">Parked</h2>
          {parked.length === 0 ? (
            <Empty title="Nothing is parked">
              <p>
                When a message breaks its contract, an event is not understood, or handling one keeps failing, its
                stream waits here and all others go on. You try it again when the cause is mended, or set it aside with
                a reason.
              </p>
            </Empty>
          ) : (
            <ul className="lw-cards lw-cards--beside">
              {parked.map(({ context, one }) => (
                <ParkedCard key={`${context} ${one.parkingId}`} context={context} parked={one} />
              ))}
            </ul>
          )}
          <FailedMessages />
          <Behind known={known} />
          <SaveButton
            small
            secondary
            busy={parts.some(({ answer }) => answer.loading)}
            onClick={() => parts.forEach(({ answer }) => answer.reload())}
          >
            Look again
          </SaveButton>
          <h2 className="nhsuk-heading-m">Published and taken</h2>
          <p>
            Each night at 3am every part asks the others what they have published, by their own log, and holds it
            against what it has taken.
          </p>
          <ul className="lw-cards lw-cards--beside">
            {hearing.map((one) => (
              <Compared key={one.context} of={one} />
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

const largest = (all: readonly number[]): number => Math.max(0, ...all);
const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);

function Behind({ known }: { known: readonly Operations[] }) {
  return (
    <table className="nhsuk-table lw-behind">
      <caption className="nhsuk-table__caption">
        <h2 className="nhsuk-heading-m">How far behind</h2>
        <p>
          Events still to tell others and how long the oldest has waited; messages still to take; log positions that
          views are behind.
        </p>
      </caption>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">To tell</th>
          <th scope="col">Oldest</th>
          <th scope="col">To take</th>
          <th scope="col">Views</th>
        </tr>
      </thead>
      <tbody>
        {known.map(({ context, lag: { publishers, consumers, followers } }) => (
          <tr key={context}>
            <th scope="row">{partName(context)}</th>
            <td>{sum(publishers.map(({ events }) => events))}</td>
            <td>{inShort(largest(publishers.map(({ oldestUnsentSeconds }) => oldestUnsentSeconds)))}</td>
            <td>{consumers === null ? 'the bus does not answer' : sum(consumers.map(({ messages }) => messages))}</td>
            <td>{largest(followers.map(({ positions }) => positions))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
