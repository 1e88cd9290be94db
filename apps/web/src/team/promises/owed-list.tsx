import { Link } from 'react-router';
import type { MyAction } from '../../answers/care-plan';
import { ErrorSummary, SaveButton } from '../../forms';
import { useCommand } from '../../use-command';
import { whereIAm } from '../where-i-am';
import { isLate, whenDue, type Promised } from './promised';

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
              {isLate(one) ? <strong>{whenDue(one)}</strong> : whenDue(one)}.
            </p>
            {one.isSafety && (
              <p className="nhsuk-body-s">
                <strong>Safety:</strong> it stays here until somebody says what was done.
              </p>
            )}
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
