import type { ReactNode } from 'react';
import { answeredAt, type CarerConcern } from '../answers/carer-concerns';
import { dayName, dayWithDistance } from '../dates';
import { inSentence, type Names } from '../people-and-agencies';

/** What was told, each with its answer or the day by which one is owed. */
export function ToldList({
  told,
  names,
  by,
  children,
}: {
  told: readonly CarerConcern[];
  names: Names;
  /** Says who told it, whose name is with their own account; absent where that is the reader. */
  by?: (concern: CarerConcern) => string;
  children?: (concern: CarerConcern) => ReactNode;
}) {
  return (
    <ul className="lw-cards">
      {told.map((one) => (
        <li key={one.concernId} className="lw-card">
          <p className="nhsuk-body-s lw-secondary">
            {by ? `${by(one)}, ` : 'You said this '}
            {dayName(one.raisedAt)}
            {by && !one.mayBeShownToThePerson && '. They asked that the person does not read it'}
          </p>
          <p className="lw-words">{one.words}</p>
          {one.atTheDoor && (
            <p className="nhsuk-body-s">
              They left this at the front door, without an account, and said it is about{' '}
              <bdi>{one.atTheDoor.about}</bdi>
              {one.atTheDoor.more !== null && `, ${one.atTheDoor.more}`}. {answeredAt(one.atTheDoor.reachMe)}
            </p>
          )}
          {one.answered === null ? (
            <p>
              {one.isOverdue
                ? `Nobody has answered in time. It was owed ${dayWithDistance(one.answerDueAt)}, and whoever holds the watch was told.`
                : `An answer is owed ${dayWithDistance(one.answerDueAt)}.`}
            </p>
          ) : (
            <>
              <p className="lw-words">{one.answered.answer}</p>
              <p className="nhsuk-body-s lw-secondary">
                Answered by {inSentence(names.of(one.answered.answeredBy))}, {dayName(one.answered.answeredAt)}.
              </p>
            </>
          )}
          {children?.(one)}
        </li>
      ))}
    </ul>
  );
}
