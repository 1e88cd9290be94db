import type { ReactNode } from 'react';
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

const COLUMNS = ['Who', 'I am', 'Next', 'Open things to do', 'What they say of the plan', 'Last changed'];

const openInWords = (open: number): string => (open === 0 ? 'none' : String(open));

const cellsOf = (one: MyPerson, person: (personId: string) => string): ReactNode[] => [
  <Link key="who" to={`/team/people/${one.personId}`}>
    {person(one.personId)}
  </Link>,
  one.isKeyWorker ? <strong key="role">key worker</strong> : 'on the team',
  one.diedAt !== null ? (
    <strong key="next">has died, recorded {dayWithDistance(one.diedAt)}</strong>
  ) : one.nextDueOn === null ? (
    <strong key="next">nothing has a day</strong>
  ) : (
    dayWithDistance(one.nextDueOn)
  ),
  openInWords(one.openActions),
  PLAN_SAYS[one.signature],
  distance(one.lastChangedAt),
];

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
            <table role="table" className="nhsuk-table nhsuk-table--responsive lw-people">
              <thead className="nhsuk-table__head" role="rowgroup">
                <tr role="row">
                  {COLUMNS.map((column) => (
                    <th key={column} role="columnheader" scope="col" className="nhsuk-table__header">
                      {column}
                    </th>
                  ))}
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
                    <tr role="row" className="nhsuk-table__row" key={one.personId}>
                      {cellsOf(one, person).map((cell, at) => (
                        <td role="cell" className="nhsuk-table__cell" key={COLUMNS[at]}>
                          <span className="nhsuk-table-responsive__heading" aria-hidden="true">
                            {COLUMNS[at]}{' '}
                          </span>
                          {cell}
                        </td>
                      ))}
                    </tr>
                  ))}
              </tbody>
            </table>
          )
        }
      </Loaded>
    </section>
  );
}
