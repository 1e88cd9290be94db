import { Link } from 'react-router';
import type { HandOver } from '../../answers/care-plan';
import type { DecisionLine } from '../../answers/decisions';
import type { PersonAsk } from '../../answers/provider-directory';
import { dayWithDistance } from '../../dates';
import { useQuery, type Loadable } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames } from '../../people-and-agencies';
import { NothingFits } from '../../front-door/nothing-fits';
import { useReadOnly } from '../../read-only';
import { WhoCanSeeLink } from '../../sharing/who-can-see-page';
import { useMe } from '../../session';
import { HandOverCard } from '../hand-overs/hand-over-card';
import { AskForm } from './ask-form';
import { AskMade } from './ask-made';
import { firstName, myPlace, WithPlan, type TabProps } from './tab';

type AsksTabProps = TabProps & { handOvers: Loadable<HandOver[]> };

/** What we asked of services for this person, and where their care moves. */
export function AsksTab({ personId, name, plan, handOvers }: AsksTabProps) {
  const me = useMe();
  const isReadOnly = useReadOnly();
  const names = useNames([personId]);
  const asks = useQuery<PersonAsk[]>(`/api/provider-directory/people/${personId}/asks`, {
    views: ['provider-directory'],
    key: personId,
  });
  const first = firstName(name);
  return (
    <Page title={`${name}: asks and hand-overs`} wide>
      <div className="lw-columns">
        <section aria-labelledby="asks">
          <h2 className="nhsuk-heading-m" id="asks">
            Asks
          </h2>
          <Loaded from={asks} what="the asks">
            {(list) =>
              list.length === 0 ? (
                <Empty title="No service has been asked yet">
                  <p>
                    An ask goes to one service, says what is needed but not for whom, and is owed an answer. Only a
                    service that accepts learns who it is.
                  </p>
                </Empty>
              ) : (
                <ul className="lw-cards">
                  {[...list]
                    .sort((a, b) => (a.askedAt < b.askedAt ? 1 : -1))
                    .map((ask) => (
                      <AskMade key={ask.askId} ask={ask} name={name} names={names} />
                    ))}
                </ul>
              )
            }
          </Loaded>
          <WithPlan plan={plan}>
            {(loaded) =>
              myPlace(loaded, me) && (
                <>
                  <AskForm personId={personId} name={name} />
                  <NothingFits personId={personId} name={name} />
                </>
              )
            }
          </WithPlan>
        </section>
        <section aria-labelledby="hand-overs">
          <h2 className="nhsuk-heading-m" id="hand-overs">
            Hand-overs
          </h2>
          <Loaded from={handOvers} what="the hand-overs">
            {(list) => (
              <>
                {list.length === 0 && (
                  <Empty title="Nothing is handed over">
                    <p>
                      A hand-over carries out a decision that {first} and the team took together. The sender stays
                      accountable until the receiver has met {first}.
                    </p>
                  </Empty>
                )}
                <ul className="lw-cards">
                  {list.map((handOver) => (
                    <HandOverCard key={handOver.handOverId} handOver={handOver} name={name} names={names} onTheirPage />
                  ))}
                </ul>
                {!isReadOnly && <Begin personId={personId} handOvers={list} />}
              </>
            )}
          </Loaded>
        </section>
      </div>
      <WhoCanSeeLink personId={personId} context="provider-directory" what="asks" />
      <WhoCanSeeLink personId={personId} context="care-plan" what="hand-overs" />
    </Page>
  );
}

/** The taken decisions that no hand-over carries out yet. */
function Begin({ personId, handOvers }: { personId: string; handOvers: readonly HandOver[] }) {
  const decisions = useQuery<DecisionLine[]>(`/api/care-plan/people/${personId}/decisions`, {
    views: ['care-plan'],
    key: personId,
  });
  const free = (decisions.data ?? []).filter(
    (line) =>
      line.status === 'taken' &&
      (line.kind === undefined || line.kind === 'step-down' || line.kind === 'step-up') &&
      !handOvers.some((one) => one.decisionId === line.decisionId),
  );
  return (
    <>
      <h3 className="nhsuk-heading-s">Propose a hand-over</h3>
      {free.length === 0 ? (
        <p>
          It begins with a decision about a hand-over, taken together.{' '}
          <Link to={`/team/people/${personId}/decisions`}>Go to the decisions</Link>
        </p>
      ) : (
        <>
          <p>Which decision does it carry out?</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            {free.map((line) => (
              <li key={line.decisionId}>
                <Link to={`/team/people/${personId}/hand-over/${line.decisionId}`}>{line.question}</Link>{' '}
                {line.outcome ?? ''}
                {line.takenAt !== null && `, decided ${dayWithDistance(line.takenAt)}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
