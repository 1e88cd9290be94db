import type { Farewell } from '../answers/farewell';
import { dayName } from '../dates';
import type { Names } from '../people-and-agencies';

/** What was said when help ended, to keep. */
export function FarewellCard({ held, names }: { held: NonNullable<Farewell['held']>; names: Names }) {
  return (
    <section className="lw-card" aria-labelledby="farewell">
      <h2 className="nhsuk-heading-m" id="farewell">
        Farewell, {dayName(held.heldAt)}
      </h2>
      <p className="lw-words">{held.words}</p>
      <p className="nhsuk-body-s lw-secondary">{names.inFull(held.heldBy)}</p>
    </section>
  );
}
