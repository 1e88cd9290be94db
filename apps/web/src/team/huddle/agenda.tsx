import type { CapturedItem, HuddleBoard, OpenItem } from '../../answers/huddle';
import { dayWithDistance, momentWithDistance } from '../../dates';
import { Empty } from '../../page';
import { inSentence, useNames, type Names } from '../../people-and-agencies';

export const itemCardId = (itemId: string): string => `item-${itemId}`;

/** The questions of this huddle, and what it has agreed. */
export function Agenda({ board }: { board: HuddleBoard }) {
  const names = useNames();
  const { items, kept, huddle } = board;
  const captured = board.captured.filter((one) => huddle !== null && one.huddleId === huddle.huddleId);
  return (
    <section aria-labelledby="agenda">
      <h2 className="nhsuk-heading-m lw-title" id="agenda">
        Questions ({items.length + kept.length})
      </h2>
      {items.length + kept.length === 0 && (
        <Empty title="Nobody asks anything yet">
          <p>
            A question about somebody comes from their page, or from their card here, with a summary that everybody
            reads a day before.
          </p>
        </Empty>
      )}
      <ul className="lw-cards">
        {items.map((item) => (
          <ItemCard key={item.itemId} item={item} names={names} />
        ))}
        {kept.length > 0 && (
          <li className="lw-card">
            <p>
              {kept.length === 1 ? 'One question is' : `${kept.length} questions are`} about people who keep this from
              your organisation.
            </p>
          </li>
        )}
      </ul>
      {captured.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">Agreed in this huddle ({captured.length})</h2>
          <ul className="lw-cards">
            {captured.map((one) => (
              <li key={one.itemId} className="lw-card">
                <h3 className="nhsuk-heading-s">{one.name ?? 'Somebody'}</h3>
                <p className="lw-words">{one.outcome}</p>
                <p>
                  <strong>{names.of(one.ownerId)}</strong>, by {dayWithDistance(one.dueOn)}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function ItemCard({ item, names }: { item: OpenItem; names: Names }) {
  const id = itemCardId(item.itemId);
  return (
    <li className="lw-card" id={id} tabIndex={-1} aria-labelledby={`${id}-question`}>
      <p className="lw-secondary">
        About <strong>{item.name ?? 'somebody'}</strong>
      </p>
      <h3 className="nhsuk-heading-s" id={`${id}-question`}>
        {item.question}
      </h3>
      <p className="lw-words">{item.summary}</p>
      <p className="lw-secondary">
        Asked by {inSentence(names.of(item.raisedBy))}, {momentWithDistance(item.raisedAt)}
      </p>
      {item.hoursLate !== null && item.hoursLate > 0 && (
        <p>
          <strong>Came late:</strong> {item.hoursLate === 1 ? 'an hour' : `${item.hoursLate} hours`} after it should
          have been here. Give people time to read it.
        </p>
      )}
      {item.carried !== null && (
        <p>
          <strong>{item.explained ? 'Goes to the next huddle:' : 'The last huddle did not answer it:'}</strong>{' '}
          {item.carried}
        </p>
      )}
    </li>
  );
}

/** What was recorded, in a sentence. */
export const recordedWords = (one: CapturedItem, names: Names): string =>
  `${names.of(one.capturedBy)} recorded: “${one.outcome}” ${names.of(one.ownerId)}, by ${dayWithDistance(one.dueOn)}.`;
