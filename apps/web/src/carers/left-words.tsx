import { answeredAt, type LeftWord } from '../answers/carer-concerns';
import { dayName, dayWithDistance } from '../dates';
import { useQuery } from '../live';
import { useMe } from '../session';
import { PlaceLeftWord } from './place-left-word';
import { SettleLeftWord } from './settle-left-word';

const COORDINATE: readonly string[] = ['hub-coordinator', 'service-manager'];

/** What people close left at the front door without an account, for whoever decides whom it concerns. */
export function LeftWords() {
  const { role } = useMe();
  const words = useQuery<LeftWord[]>(COORDINATE.includes(role) ? '/api/care-plan/left-words' : null, {
    views: ['care-plan.left-words'],
  }).data;
  if (words === undefined || words.length === 0) return null;
  return (
    <section aria-labelledby="left-words">
      <h2 className="nhsuk-heading-m" id="left-words">
        Left at the front door: whom does it concern? ({words.length})
      </h2>
      <ul className="lw-cards">
        {words.map((word) => (
          <li key={word.wordId} className="lw-card">
            <p className="lw-card__main">
              About <bdi>{word.about}</bdi>
            </p>
            {word.more !== null && <p className="lw-words">{word.more}</p>}
            <p className="nhsuk-body-s lw-secondary">
              {word.teller.name ?? 'Somebody close'}, {dayName(word.leftAt)}
              {!word.mayBeShownToThePerson && '. They asked that the person does not read it'}
            </p>
            <p className="lw-words">{word.words}</p>
            <p>
              {answeredAt(word.teller.reachMe)}{' '}
              {word.isLate
                ? `We said that somebody reads it by ${dayName(word.dueAt)}: that is late.`
                : `We said that somebody reads it ${dayWithDistance(word.dueAt)}.`}
            </p>
            <PlaceLeftWord word={word} />
            <SettleLeftWord word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}
