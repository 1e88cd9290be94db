import { Link } from 'react-router';
import type { MyPerson } from '../../answers/care-plan';
import { dayWithDistance, distance } from '../../dates';
import type { Loadable } from '../../live';
import { Empty, Loaded } from '../../page';

const PLAN_SAYS: Record<MyPerson['signature'], string> = {
  none: 'not said yet whether it is right',
  agreed: 'agreed',
  'not-agreed': '“not yet”',
  lapsed: 'changed since it was agreed',
};

const openInWords = (open: number): string => (open === 0 ? 'none' : String(open));

/** Everybody on whose team I am: key worked first, then by name. */
export function MyPeople({ people, person }: { people: Loadable<MyPerson[]>; person: (personId: string) => string }) {
  return (
    <section aria-labelledby="my-people">
      <h2 className="nhsuk-heading-m" id="my-people">
        My people
      </h2>
      <Loaded from={people} what="your people">
        {(list) =>
          list.length === 0 ? (
            <Empty title="You are on nobody’s team yet">
              <p>
                Somebody comes here when you are named their key worker at a huddle, when their key worker invites you,
                or when you accept an ask or a hand-over.
              </p>
            </Empty>
          ) : (
            <div className="lw-scroll" role="region" aria-labelledby="my-people" tabIndex={0}>
              <table className="nhsuk-table lw-people">
                <thead className="nhsuk-table__head">
                  <tr>
                    <th scope="col">Who</th>
                    <th scope="col">I am</th>
                    <th scope="col">Next</th>
                    <th scope="col">Open things to do</th>
                    <th scope="col">What they say of the plan</th>
                    <th scope="col">Last changed</th>
                  </tr>
                </thead>
                <tbody className="nhsuk-table__body">
                  {[...list]
                    .sort(
                      (a, b) =>
                        Number(b.isKeyWorker) - Number(a.isKeyWorker) ||
                        person(a.personId).localeCompare(person(b.personId)),
                    )
                    .map((one) => (
                      <tr key={one.personId}>
                        <th scope="row">
                          <Link to={`/team/people/${one.personId}`}>{person(one.personId)}</Link>
                        </th>
                        <td>{one.isKeyWorker ? <strong>key worker</strong> : 'on the team'}</td>
                        <td>
                          {one.nextDueOn === null ? <strong>nothing has a day</strong> : dayWithDistance(one.nextDueOn)}
                        </td>
                        <td>{openInWords(one.openActions)}</td>
                        <td>{PLAN_SAYS[one.signature]}</td>
                        <td>{distance(one.lastChangedAt)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Loaded>
    </section>
  );
}
