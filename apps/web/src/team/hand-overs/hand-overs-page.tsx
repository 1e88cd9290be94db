import { Link } from 'react-router';
import type { HandOver, MyPerson } from '../../answers/care-plan';
import { useNeedFlags } from '../../details/needs-flag';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';
import { useHashTarget } from '../use-hash-target';
import { HandOverCard } from './hand-over-card';

const isUnderWay = (one: HandOver): boolean => one.status === 'proposed' || one.status === 'accepted';
const soonestFirst = (a: HandOver, b: HandOver): number => (dueNext(a) < dueNext(b) ? -1 : 1);
const dueNext = (one: HandOver): string => (one.status === 'proposed' ? one.acknowledgeDueAt : one.contactDueAt);

/** What we send and what we receive, and who is accountable at this moment. */
export function HandOversPage() {
  const me = useMe();
  const board = useQuery<{ items: HandOver[] }>('/api/care-plan/hand-over-board', { views: ['care-plan'] });
  const people = useQuery<MyPerson[]>('/api/care-plan/my-people', { views: ['care-plan'] }).data ?? [];
  const mayOpen = (personId: string): boolean => people.some((one) => one.personId === personId);
  const names = useNames((board.data?.items ?? []).map((one) => one.personId));
  const mine = me.practitioner?.agencyId;
  useHashTarget(board.data !== undefined);
  return (
    <Page
      title="Hand-overs"
      lede="A hand-over is complete when the receiver has met or spoken with the person. Until then the sender is accountable."
      wide
    >
      <p>
        <Link to="/team/step-down">Who is ready for less support</Link>
      </p>
      <Loaded from={board} what="the hand-overs">
        {({ items }) => {
          const open = items.filter(isUnderWay).sort(soonestFirst);
          const closed = items.filter((one) => !isUnderWay(one));
          const elsewhere = open.filter((one) => one.fromAgencyId !== mine && one.toAgencyId !== mine);
          return (
            <>
              <div className="lw-columns lw-lanes">
                <Lane
                  id="sending"
                  title="We send"
                  items={open.filter((one) => one.fromAgencyId === mine)}
                  names={names}
                  mayOpen={mayOpen}
                  empty="Nothing is on its way from us. A hand-over begins on a person’s page, with a decision taken together."
                />
                <Lane
                  id="receiving"
                  title="We receive"
                  items={open.filter((one) => one.toAgencyId === mine)}
                  names={names}
                  mayOpen={mayOpen}
                  empty="Nothing is on its way to us. When another agency proposes a hand-over, it waits here for our answer."
                />
              </div>
              {elsewhere.length > 0 && (
                <Lane
                  id="elsewhere"
                  title="Between other agencies"
                  items={elsewhere}
                  names={names}
                  mayOpen={mayOpen}
                  empty=""
                />
              )}
              {closed.length > 0 && (
                <details className="nhsuk-details">
                  <summary className="nhsuk-details__summary">
                    <span className="nhsuk-details__summary-text">Completed and withdrawn ({closed.length})</span>
                  </summary>
                  <div className="nhsuk-details__text">
                    <Cards items={closed} names={names} mayOpen={mayOpen} />
                  </div>
                </details>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

type CardsProps = { items: readonly HandOver[]; names: Names; mayOpen: (personId: string) => boolean };
type LaneProps = CardsProps & { id: string; title: string; empty: string };

function Lane({ id, title, items, names, mayOpen, empty }: LaneProps) {
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {title} ({items.length})
      </h2>
      {items.length === 0 && (
        <Empty title="Nothing here">
          <p>{empty}</p>
        </Empty>
      )}
      <Cards items={items} names={names} mayOpen={mayOpen} />
    </section>
  );
}

function Cards({ items, names, mayOpen }: CardsProps) {
  const needs = useNeedFlags(items.map((one) => one.personId));
  return (
    <ul className="lw-cards">
      {items.map((one) => (
        <HandOverCard
          key={one.handOverId}
          handOver={one}
          name={names.person(one.personId)}
          names={names}
          linked={mayOpen(one.personId)}
          needs={needs(one.personId)}
        />
      ))}
    </ul>
  );
}
