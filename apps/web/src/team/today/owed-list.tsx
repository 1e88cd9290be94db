import { Link } from 'react-router';
import type { MyAction } from '../../answers/care-plan';
import { daysUntil, dayWithDistance } from '../../dates';
import { ErrorSummary, SaveButton } from '../../forms';
import { useCommand } from '../../use-command';
import { whereIAm } from '../where-i-am';
import type { Promised } from './promises';

const whenDue = (due: string): string =>
  daysUntil(due) < 0 ? `Was due ${dayWithDistance(due)}` : `By ${dayWithDistance(due)}`;

type OwedListProps = {
  promised: readonly Promised[];
  person: (personId: string) => string;
  /** What will come here. */
  empty: string;
};

export function OwedList({ promised, person, empty }: OwedListProps) {
  if (promised.length === 0) return <p className="lw-empty">{empty}</p>;
  return (
    <ul className="lw-owed">
      {promised.map((one) => (
        <li key={one.key} className="lw-owed__item">
          <div>
            <p className="lw-card__main">{one.says}</p>
            <p className="nhsuk-body-s lw-secondary">
              {one.action && one.personId !== null && (
                <>
                  With <Link to={`/team/people/${one.personId}`}>{person(one.personId)}</Link>.{' '}
                </>
              )}
              {one.due === null ? 'No day yet' : whenDue(one.due)}.
            </p>
          </div>
          {one.action ? (
            <ActionDone promised={one} action={one.action} />
          ) : (
            <p className="lw-owed__press">
              <Link to={one.to}>
                {one.press}
                <span className="nhsuk-u-visually-hidden">: {one.says}</span>
              </Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function ActionDone({ promised, action }: { promised: Promised; action: MyAction }) {
  const done = useCommand<{ outcome: 'done' }>(
    `/api/care-plan/plans/${action.planId}/actions/${action.actionId}/outcome`,
    `Done: ${action.text}`,
  );
  const press = async (): Promise<void> => {
    const goBack = whereIAm();
    if (await done.run({ outcome: 'done' })) goBack();
  };
  return (
    <div className="lw-owed__press">
      {done.problem && <ErrorSummary problem={done.problem} />}
      {!action.keptFromUse && (
        <SaveButton small busy={done.busy} about={promised.says} onClick={() => void press()}>
          It is done
        </SaveButton>
      )}
      <Link to={promised.to}>
        {promised.press}
        <span className="nhsuk-u-visually-hidden">: {promised.says}</span>
      </Link>
    </div>
  );
}
