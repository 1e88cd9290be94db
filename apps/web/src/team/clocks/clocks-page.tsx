import type { ReactNode } from 'react';
import type { ClockBoard } from '../../answers/intake';
import { daysInWords, missingInWords } from '../../clocks/clock-words';
import { dayName } from '../../dates';
import { useQuery } from '../../live';
import { Empty, Loaded, Page } from '../../page';
import { useNames, type Names } from '../../people-and-agencies';
import { useMe } from '../../session';

const READERS: readonly string[] = ['hub-coordinator', 'service-manager'];
const COLUMNS = ['Who', 'Waits since', 'Help', 'Missing', 'Key worker'];

/** Everybody for whom something is missing, the longest wait first. */
export function ClocksPage() {
  const { role } = useMe();
  const mayRead = READERS.includes(role);
  const board = useQuery<ClockBoard>(mayRead ? '/api/intake/clock-board' : null, { views: ['intake'] });
  const names = useNames((board.data?.waiting ?? []).flatMap(({ keyWorkerId }) => keyWorkerId ?? []));
  return (
    <Page
      title="Clocks"
      lede="Who waits, since when, and what is missing. A clock stops when the initial conversation, an agreed plan, help and a first answer about how it is going are all recorded, each by its own day."
      back={{ to: '/team', label: 'Today' }}
      wide
    >
      {mayRead ? (
        <Loaded from={board} what="who waits">
          {(loaded) => <Waiting board={loaded} names={names} />}
        </Loaded>
      ) : (
        <p>
          The hub coordinator and service managers look at these. You see the clock of each of your people on their
          pages.
        </p>
      )}
    </Page>
  );
}

const helpedSince = (day: string | null): ReactNode =>
  day === null ? <strong key="help">not yet</strong> : `since ${dayName(day)}`;

function Waiting({ board: { waiting, today }, names }: { board: ClockBoard; names: Names }) {
  if (waiting.length === 0) {
    return (
      <Empty title="Nobody waits">
        <p>Whoever is introduced comes here until all four are recorded.</p>
      </Empty>
    );
  }
  const cellsOf = ({ name, keyWorkerId, person, spell }: ClockBoard['waiting'][number]): ReactNode[] => [
    <bdi key="who">{name}</bdi>,
    <span key="since">
      {dayName(spell.startedOn)}, <strong>{daysInWords(spell.startedOn, today)}</strong>
    </span>,
    helpedSince(person?.helpStartedOn ?? null),
    missingInWords(spell),
    keyWorkerId === null ? <strong key="worker">nobody yet</strong> : names.of(keyWorkerId),
  ];
  return (
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
        {waiting.map((one) => (
          <tr role="row" className="nhsuk-table__row" key={one.personId}>
            {cellsOf(one).map((cell, at) => (
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
  );
}
